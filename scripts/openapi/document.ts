import { STATUS_CODES } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { InvalidInput, MOST_COUNTED, NotFound, PROBLEM_PREFIX, type ProblemClass } from '@dialog/platform';
import { operationId, readControllers, type RouteSource } from './controllers';
import { tags } from './tags';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & Record<string, unknown>;
type Code = Pick<ProblemClass, 'code' | 'status'>;

/** What the parts of an address can be; the pipes of the same routes refuse all else. */
const ADDRESS: Record<string, object> = {
  session: { type: 'string', format: 'uuid' },
  agency: { type: 'string', format: 'uuid' },
  from: { type: 'string', format: 'uuid' },
  no: { type: 'integer', minimum: 1, maximum: MOST_COUNTED },
  network: { type: 'integer', minimum: 1, maximum: MOST_COUNTED },
  code: { type: 'string', pattern: '^\\d{4}$', maxLength: 4 },
  token: { type: 'string', maxLength: 100 },
  official: { type: 'string', format: 'uuid' },
  invitation: { type: 'string', format: 'uuid' },
  signIn: { type: 'string', format: 'uuid' },
  digest: { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64 },
  place: { type: 'string', pattern: '^\\d\\d(\\.\\d\\d){2}(\\.\\d{4})?$', maxLength: 13 },
  alias: { type: 'string', maxLength: 80 },
};
const CROSS_SITE: Code = { code: 'cross-site', status: 403 };

/** The whole description: what the decorators say, and what the controllers' sources say. */
export function apiDocument(app: INestApplication, root: string): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, head(), { operationIdFactory: operationId });
  const { routes, definitions, problem } = readControllers(root);
  const responses = new Responses(problem);
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) complete(operation as Operation, method, path, routes.get((operation as Operation).operationId!)!, responses);
  }
  const { Object: _, ...schemas } = document.components!.schemas!; // what decorators see of an answer that is no class
  document.components = { ...document.components, schemas: sorted({ ...schemas, ...definitions }), responses: sorted(responses.shared) } as never;
  return JSON.parse(JSON.stringify(document), tidy);
}

/** Numbers on the wire are whole, unless they say what they are a multiple of; and what is all of one thing is that thing. */
function tidy(_: string, node: { type?: unknown; allOf?: object[] } | undefined) {
  if (node?.type === 'number' && !('multipleOf' in node)) return { ...node, type: 'integer' };
  if (node?.allOf?.length !== 1) return node;
  const { allOf, ...rest } = node;
  return { ...rest, ...allOf[0] };
}

const sorted = (named: object) => Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));

function head() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Dialog Publik')
    .setDescription('Public dialogue and participatory planning. Errors are RFC 9457 problem+json with a stable code (docs/problems.md); lists are paged by cursor. Live: docs/live-protocol.md.')
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addServer('/', 'This installation')
    .addCookieAuth('dp_device', { type: 'apiKey', in: 'cookie', description: 'A citizen’s phone; every answer to one without it brings one' }, 'device')
    .addCookieAuth('dp_session', { type: 'apiKey', in: 'cookie', description: 'A signed-in official; __Host-dp_session under https' }, 'official');
  for (const [name, description] of Object.entries(tags)) builder.addTag(name, description);
  return builder.build();
}

function complete(operation: Operation, method: string, path: string, { comment, answer }: RouteSource, responses: Responses) {
  const [summary, ...more] = comment?.split(/(?<=[.?!])\s+/) ?? [];
  Object.assign(operation, { summary: summary?.replace(/\.$/, ''), ...(more.length > 0 && { description: more.join(' ') }) });
  operation.security ??= [];
  for (const parameter of (operation.parameters ?? []) as { name: string; in: string; schema?: object }[]) {
    if (parameter.in === 'path') parameter.schema = ADDRESS[parameter.name];
  }
  const [status, success] = Object.entries(operation.responses)[0] as unknown as [string, Record<string, unknown>];
  success.description ||= STATUS_CODES[status];
  if (answer && !success.content) success.content = { 'application/json': { schema: answer } };
  Object.assign(operation.responses, responses.of(codesOf(operation, method, path)));
}

/** Those the route names, and those that follow from what it takes. */
function codesOf(operation: Operation, method: string, path: string): Code[] {
  const codes: Code[] = [];
  for (const [key, status] of Object.entries(operation).filter(([key]) => key.startsWith(PROBLEM_PREFIX))) {
    codes.push({ code: key.slice(PROBLEM_PREFIX.length), status: status as number });
    delete operation[key];
  }
  const takesInput = operation.requestBody ?? operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === 'query');
  if (takesInput) codes.push(InvalidInput);
  if (path.includes('{')) codes.push(NotFound);
  if (method !== 'get') codes.push(CROSS_SITE);
  return codes;
}

/** Problem responses, each set of codes once. */
class Responses {
  readonly shared: Record<string, object> = {};

  constructor(private readonly problem: object) {
    this.shared.other = response('Any other problem: the request is malformed or too large, or the server is at fault', problem);
  }

  /** By status. */
  of(codes: Code[]): Record<string, object> {
    const byStatus = [...Map.groupBy(codes, ({ status }) => status)].sort(([a], [b]) => a - b);
    return { ...Object.fromEntries(byStatus.map(([status, those]) => [status, this.share(those)])), default: refer('other') };
  }

  private share(codes: Code[]) {
    const names = [...new Set(codes.map(({ code }) => code))].sort();
    const name = names.join('.');
    this.shared[name] ??= response(`Problem: ${names.join(', ')}`, { allOf: [this.problem, { type: 'object', properties: { code: { enum: names } } }] });
    return refer(name);
  }
}

const refer = (response: string) => ({ $ref: `#/components/responses/${response}` });
const response = (description: string, schema: object) => ({ description, content: { 'application/problem+json': { schema } } });
