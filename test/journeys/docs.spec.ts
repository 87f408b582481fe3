import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entryKinds } from '../../libs/floor/src/journal/entry-kinds';
import { TestApp } from '../support/app';

const page = (name: string) => readFileSync(`docs/${name}`, 'utf8');
const every = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, word]) => word!).sort();

/** Every problem that a library or the platform declares. */
function problemsInCode() {
  const files = globSync(['libs/*/src/*.errors.ts', 'libs/platform/src/problem.ts']);
  const classes = files.flatMap((file) => Object.values(require(resolve(file)) as Record<string, { code?: string; status?: number }>));
  return classes.filter(({ code }) => code).map(({ code, status }) => ({ code: code!, status: status! }));
}

describe('docs/problems.md', () => {
  it('explains every problem there is, and no other', () => {
    const thrownByTheFilter = ['bad-request', 'internal'];
    expect(every(page('problems.md'), /^### `(.+)`$/gm)).toEqual([...problemsInCode().map(({ code }) => code), ...thrownByTheFilter].sort());
  });

  it('gives each its HTTP status', () => {
    const told = Object.fromEntries(Array.from(page('problems.md').matchAll(/^### `(.+)`\n(\d{3})/gm), ([, code, status]) => [code, Number(status)]));
    for (const { code, status } of problemsInCode()) expect({ code, status: told[code] }).toEqual({ code, status });
  });

  it('is what the type of a problem leads to', async () => {
    await using app = await TestApp.start();
    const problem = (await (await fetch(`${app.url}/api/v1/sessions/by-code/0000`)).json()) as { type: string; code: string };
    const answer = await fetch(new URL(problem.type, app.url));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`id="${problem.code}"`);
  });
});

describe('docs/journal.md', () => {
  const rows = Array.from(page('journal.md').matchAll(/^\| `([\w.]+)` \| (.*?) \|/gm), ([, kind, fields]) => ({ kind: kind!, fields: every(fields!, /`(\w+)`/g) }));

  it('lists every kind of entry with the fields of its body', () => {
    const kinds = Object.entries(entryKinds).map(([kind, schema]) => ({ kind, fields: Object.keys(schema.properties).sort() }));
    expect(rows).toEqual(kinds);
  });
});

describe('docs/live-protocol.md', () => {
  it('has a heading for every event of either end', () => {
    const source = readFileSync('libs/floor/src/floor.events.ts', 'utf8');
    const events = every(source.slice(source.indexOf('interface ClientToServerEvents')), /^ {2}(\w+)\(/gm);
    expect(every(page('live-protocol.md'), /^### `(\w+)`/gm)).toEqual(events);
  });
});

describe('the README', () => {
  it('has the same settings as .env.example', () => {
    expect(every(readFileSync('README.md', 'utf8'), /^\| `([A-Z_]+)` \|/gm)).toEqual(every(readFileSync('.env.example', 'utf8'), /^#?([A-Z_]+)=/gm));
  });

  it('shows pictures that are there', () => {
    const pictures = every(readFileSync('README.md', 'utf8'), /(docs\/pictures\/[\w-]+\.png)/g);
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((picture) => !globSync(picture).length)).toEqual([]);
  });
});
