import { writeFileSync } from 'node:fs';
import { createApplication } from '../apps/api/src/application';
import { apiDocument } from './openapi/document';
import { clientTypes } from './openapi/client-types';

/** npm run openapi: writes apps/api/openapi.json anew, and from it the web app's types. */
async function main() {
  process.env.LOG_LEVEL = 'warn';
  const app = await createApplication();
  await app.init();
  const document = `${JSON.stringify(apiDocument(app, process.cwd()), null, 2)}\n`;
  await app.close();
  writeFileSync('apps/api/openapi.json', document);
  writeFileSync('apps/web/src/lib/api/schema.d.ts', await clientTypes(document));
}

main().catch((fault: Error) => {
  console.error(fault);
  process.exit(1);
});
