import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createApplication } from '../apps/api/src/application';
import { apiDocument } from './openapi/document';

/** npm run openapi: writes apps/api/openapi.json anew, and from it the web app's types. */
async function main() {
  const app = await createApplication();
  await app.init();
  writeFileSync('apps/api/openapi.json', `${JSON.stringify(apiDocument(app, process.cwd()), null, 2)}\n`);
  execFileSync(process.execPath, ['node_modules/openapi-typescript/bin/cli.js', 'apps/api/openapi.json', '--output', 'apps/web/src/lib/api/schema.d.ts', '--alphabetize'], { stdio: 'inherit' });
  await app.close();
}

main().catch((fault: Error) => {
  console.error(fault);
  process.exit(1);
});
