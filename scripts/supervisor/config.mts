import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { data, inRoot, root } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';

/** What the supervisor itself has to know; the rest of the environment is the server's, which checks it at boot. */
export interface Config {
  host: string;
  port: number;
  publicUrl: string;
  /** Your own PostgreSQL, else the embedded one. */
  own: { databaseUrl: string; adminUrl: string } | undefined;
  demo: boolean;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env.PORT);
  const own = readDatabase(env);
  return { host, port, publicUrl: readUrl(env.PUBLIC_URL) ?? `http://localhost:${port}`, own, demo: readDemo(env, !own) };
}

/** Where the keys lie that go with the data in `base`; the setting is of the platform's own data alone. */
export const keysIn = (base: string, { KEYS_DIR }: NodeJS.ProcessEnv = process.env) => (KEYS_DIR && base === data ? resolve(root, KEYS_DIR) : join(base, 'keys'));

function readPort(text = '3000') {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`PORT=${text} is not a port. Give a number from 1 to 65535, such as PORT=3000.`);
  return port;
}

function readUrl(text: string | undefined) {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new Stop(`PUBLIC_URL=${text} is not a web address. Give one such as PUBLIC_URL=https://dialog.example.go.id`);
  return text;
}

function readDatabase({ DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: adminUrl }: NodeJS.ProcessEnv) {
  if (!databaseUrl && !adminUrl) return undefined;
  if (!databaseUrl || !adminUrl) throw new Stop(`${databaseUrl ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL'} is missing. Set both for your own PostgreSQL, or neither for the embedded one.`);
  for (const [name, url] of Object.entries({ DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: adminUrl })) {
    if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) throw new Stop(`${name} is not a PostgreSQL address. Give one such as ${name}=postgres://user:password@host:5432/dialog`);
  }
  return { databaseUrl, adminUrl };
}

/** The demo is for trying out, and speaks of Bojonegoro: by default only in the embedded database, and never in production. */
function readDemo({ DEMO, NODE_ENV, REGENCY }: NodeJS.ProcessEnv, isEmbedded: boolean) {
  if (DEMO && DEMO !== 'on' && DEMO !== 'off') throw new Stop(`DEMO=${DEMO} is not known. Say DEMO=on or DEMO=off.`);
  if (DEMO === 'on' && NODE_ENV === 'production') throw new Stop('DEMO=on is refused with NODE_ENV=production: its accounts are invented. Leave one of the two out.');
  return DEMO ? DEMO === 'on' : isEmbedded && NODE_ENV !== 'production' && (REGENCY || '35.22') === '35.22';
}

/** The server's own check of everything it reads, made before the database is touched. Needs the build. */
export async function needServerConfig(env: Record<string, string>) {
  const { Config: ServerConfig } = await import(inRoot('dist', 'libs', 'platform', 'src', 'config.js'));
  try {
    new ServerConfig({ ...process.env, DATABASE_URL: 'postgres://embedded', ...env });
  } catch (fault) {
    throw new Stop((fault as Error).message);
  }
}

const whyNot: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port === 3000 ? 3001 : port + 1} npm start`,
  EACCES: ({ port }) => `This user may not open port ${port}. Choose one from 1024 up: PORT=3000 npm start`,
  EADDRNOTAVAIL: ({ host }) => `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
  ENOTFOUND: ({ host }) => `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
};

/** What the server and the scripts are told of it. */
export const toEnvironment = ({ host, port, publicUrl, demo, own }: Config) => ({
  HOST: host, PORT: String(port), PUBLIC_URL: publicUrl, DEMO: demo ? 'on' : 'off', ...(own && { DATABASE_URL: own.databaseUrl, DATABASE_ADMIN_URL: own.adminUrl }),
});

/** Tells before the long work, not after, that nobody could be served. */
export const needPort = (config: Config) =>
  new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => reject(new Stop(whyNot[error.code ?? '']?.(config) ?? `Port ${config.port} cannot be opened: ${error.message}`)));
    server.listen(config.port, config.host, () => server.close(() => resolve()));
  });
