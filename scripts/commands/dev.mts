import { createServer } from 'vite';
import { api, build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { inRoot } from '../setup/paths.mjs';
import { asked } from '../setup/quit.mts';
import { node, tool } from '../setup/steps.mts';
import { needPort, needServerConfig, readConfig, toEnvironment } from '../supervisor/config.mts';
import { migrate, openDatabase, seed } from '../supervisor/database.mts';
import { localUrl } from '../supervisor/health.mts';

const webPort = 5173;
const paths = ['/api', '/feeds', '/data', '/files', '/media', '/metrics', '/dev', '/socket.io'];

// The server restarts when its compiled files change; the web app comes from Vite, which passes on what is not its own.
await main(async () => {
  const config = readConfig();
  await needPort(config);
  await build();
  await needServerConfig(toEnvironment(config));
  const database = await openDatabase(config);
  try {
    const env = { ...toEnvironment(config), ...database.env, PUBLIC_URL: `http://localhost:${webPort}` };
    await migrate(env);
    if (config.demo) await seed(env);
    const watchers = [
      node([tool('nest'), 'build', '--watch', '--preserveWatchOutput']),
      node(['--watch-path=dist/apps', '--watch-path=dist/libs', api.output], { env: { ...env, DATABASE_ADMIN_URL: undefined } }),
    ];
    await serveWeb(localUrl(config.host, config.port));
    console.log(`\nDialog Publik, being worked on: http://localhost:${webPort}   (Ctrl-C stops it)`);
    await asked;
    await Promise.allSettled(watchers);
  } finally {
    await database.leave();
  }
});

async function serveWeb(target: string) {
  process.chdir(inRoot('apps', 'web'));
  const proxy = Object.fromEntries(paths.map((path) => [path, { target, ws: path === '/socket.io' }]));
  const vite = await createServer({ server: { port: webPort, strictPort: true, proxy } });
  await vite.listen();
}
