import fc from 'fast-check';
import { mergePatch } from './merge-patch';

const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer()), tie('object')),
  object: fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }).filter((key) => key !== '__proto__'), tie('any'), { noNullPrototype: true }),
})).object as fc.Arbitrary<Record<string, unknown>>;

/** RFC 7396, section 2, as it stands there. */
function apply(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Record<string, unknown> = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, one] of Object.entries(patch)) {
    if (one === null) delete result[key];
    else result[key] = apply(result[key], one);
  }
  return result;
}

describe('a merge patch', () => {
  it('makes what is now of what was, applied as RFC 7396 says', () => {
    fc.assert(fc.property(value, value, (before, after) => expect(apply(before, mergePatch(before, after))).toEqual(after)));
  });

  it('is empty when nothing changed', () => {
    fc.assert(fc.property(value, (same) => expect(mergePatch(same, structuredClone(same))).toEqual({})));
  });

  it('carries one changed count and nothing beside it', () => {
    const before = { order: [1, 2], lines: { 1: { text: 'a', supports: 1 }, 2: { text: 'b', supports: 1 } } };
    const after = { order: [1, 2], lines: { 1: { text: 'a', supports: 2 }, 2: { text: 'b', supports: 1 } } };
    expect(mergePatch(before, after)).toEqual({ lines: { 1: { supports: 2 } } });
  });
});
