import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the API's description uses. */
export interface Schema {
  $ref?: string;
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  format?: string;
  pattern?: string;
  enum?: unknown[];
  example?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

type Named = Record<string, Schema>;

const named = (schema: Schema, all: Named) => (schema.$ref ? all[schema.$ref.split('/').at(-1)!]! : schema);

/** What the schema asks for. */
export function right(schema: Schema, all: Named): Arbitrary<unknown> {
  const { type, example, properties = {}, required = [], items, ...rest } = named(schema, all);
  if (rest.enum) return fc.constantFrom(...rest.enum);
  if (type === 'object') return fc.record(each(properties, all, right), { requiredKeys: required });
  if (type === 'array') return fc.array(right(items!, all), { minLength: 1, maxLength: 4 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fewMost(rest);
  return example === undefined ? text(rest) : fc.oneof({ weight: 6, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: text(rest) });
}

/** Near to it: a field of another kind, one too few, one too many; or anything at all. */
export function wild(schema: Schema, all: Named): Arbitrary<unknown> {
  const { type, properties = {}, items } = named(schema, all);
  const anything = fc.oneof(fc.constantFrom(...strange), fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), fc.string({ unit: 'binary', maxLength: 5_000 }));
  if (type === 'array') return fc.oneof(fc.array(wild(items!, all), { maxLength: 60 }), anything);
  if (type !== 'object') return anything;
  const spoilt = fc.tuple(right(schema, all), fc.record(each(properties, all, wild), { requiredKeys: [] })).map(([one, other]) => ({ ...(one as object), ...other }));
  const lacking = fc.record(each(properties, all, right), { requiredKeys: [] });
  const more = fc.tuple(right(schema, all), fc.dictionary(fc.oneof(fc.constantFrom('constructor', 'toString', 'hasOwnProperty', 'id'), fc.string()), fc.jsonValue(), { minKeys: 1, maxKeys: 2 })).map(([one, other]) => ({ ...(one as object), ...other }));
  return fc.oneof({ weight: 3, arbitrary: spoilt }, lacking, more, anything);
}

const each = (properties: Named, all: Named, kind: typeof right) => Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, kind(schema, all)]));

/** Values at which programs stumble. */
const strange: unknown[] = [
  null, true, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300, '', ' ', '\0', 'null', 'NaN', '\ud800', '\u202e\u2066', '\u200b'.repeat(99), '𝕏'.repeat(99), 'Z̸͇̐'.repeat(60), '\u0958'.repeat(60),
  [], [[]], {}, { toString: 'x' }, { constructor: { prototype: { bad: true } } }, JSON.parse('{"__proto__": {"bad": true}}'), { length: 1 }, JSON.parse('{"then": "x"}'),
];

/** Small numbers most: they name something. */
const fewMost = ({ minimum = 0, maximum = 2 ** 31 - 1 }: Schema) =>
  fc.oneof({ weight: 4, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 3) }) }, { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) });

function text({ format, pattern, minLength = 0, maxLength = 200 }: Schema): Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2999-12-31') }).map((date) => date.toISOString().slice(0, 10));
  if (format === 'uri') return fc.oneof({ weight: 4, arbitrary: fc.webUrl() }, { weight: 1, arbitrary: fc.constantFrom('javascript:alert(1)', 'http://', 'https://[::1', '//x', 'data:text/html,x') });
  if (format === 'email') return fc.oneof({ weight: 4, arbitrary: fc.emailAddress() }, { weight: 1, arbitrary: fc.constantFrom('a@b', '@', 'a@\ud800.id') });
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength, maxLength });
}
