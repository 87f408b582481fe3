import { existsSync, readFileSync } from 'node:fs';

/** OWASP ASVS 5.0.0: how many requirements of level 1 each section has, by their numbers. */
const LEVEL_1: Record<string, number[]> = {
  '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2], '1.5': [1], '2.1': [1], '2.2': [1, 2], '2.3': [1], '3.2': [1, 2], '3.3': [1], '3.4': [1, 2], '3.5': [1, 2, 3], '4.1': [1], '4.4': [1],
  '5.2': [1, 2], '5.3': [1, 2], '6.1': [1], '6.2': [1, 2, 3, 4, 5, 6, 7, 8], '6.3': [1, 2], '6.4': [1, 2], '7.2': [1, 2, 3, 4], '7.4': [1, 2], '8.1': [1], '8.2': [1, 2], '8.3': [1],
  '9.1': [1, 2, 3], '9.2': [1], '10.4': [1, 2, 3, 4, 5], '11.3': [1, 2], '11.4': [1], '12.1': [1], '12.2': [1, 2], '13.4': [1], '14.2': [1], '14.3': [1], '15.1': [1], '15.2': [1], '15.3': [1],
};

const page = readFileSync('docs/security.md', 'utf8');
const rows = Array.from(page.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| ?(.*) \|$/gm), ([, id, , state, how]) => ({ id: id!, state: state!, how: how! }));

describe('docs/security.md', () => {
  it('answers each requirement of ASVS 5.0.0, level 1, once', () => {
    expect(rows.map(({ id }) => id)).toEqual(Object.entries(LEVEL_1).flatMap(([section, numbers]) => numbers.map((no) => `${section}.${no}`)));
    expect(rows).toHaveLength(70);
    for (const { id, state, how } of rows) expect([id, state, state === 'n/a' || how.length > 0]).toEqual([id, expect.stringMatching(/^(met|partly|not yet|not shown|n\/a)$/), true]);
  });

  it('names no file that is gone', () => {
    const named = Array.from(page.matchAll(/`((?:apps|libs|test)\/[\w./-]+\.\w+)`/g), ([, path]) => path!);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
