import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API's own description: OpenAPI 3.1, as committed in apps/api/openapi.json. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Dialog Publik')
    .setDescription('Public dialogue and participatory planning. Errors are RFC 9457 problem+json with a stable code; lists are paged by cursor.')
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addCookieAuth('dp_device', { type: 'apiKey', in: 'cookie', description: 'A citizen’s phone; every page and answer gives one' }, 'device')
    .addCookieAuth('dp_session', { type: 'apiKey', in: 'cookie', description: 'A signed-in official' }, 'official')
    .build();
  return SwaggerModule.createDocument(app, head, { operationIdFactory: (_, method) => method });
}

/** Serves it: /api/v1/openapi.json, and to browse at /api/docs. */
export function describeApi(app: INestApplication) {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/v1/openapi.json' });
}
