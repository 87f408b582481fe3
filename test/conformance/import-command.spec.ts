import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '../support/database';

const root = join(__dirname, '..', '..');
const record = { date: '2016-09-02', series: 'dialog-publik', venue: 'Pendopo', source: 'a newspaper' };

/** What `npm run import -- FILE` runs once everything is built. */
function importing(database: TestDatabase, content: string) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'sessions.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'scripts', 'import.js'), file], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.url } });
  rmSync(folder, { recursive: true });
  return { status, lines: [...stdout.split('\n'), ...stderr.split('\n')].filter(Boolean) };
}

describe('npm run import', () => {
  it('says what it took, and the second time that nothing was new', async () => {
    await using database = await testDatabase();
    expect(importing(database, JSON.stringify([record]))).toEqual({ status: 0, lines: ['Past sessions: 1 added, 0 changed, 0 unchanged'] });
    expect(importing(database, JSON.stringify([record]))).toEqual({ status: 0, lines: ['Past sessions: 0 added, 0 changed, 1 unchanged'] });
  });

  it('says in one line each what is wrong, and takes nothing', async () => {
    await using database = await testDatabase();
    expect(importing(database, JSON.stringify([record, { ...record, date: '2016-13-01', questions: [{}] }]))).toEqual({
      status: 1,
      lines: ['/1/date: must match format "date"', '/1/questions/0/topic: is missing', 'Nothing was imported.'],
    });
    expect(importing(database, '[').lines).toEqual([expect.stringContaining('is not JSON')]);
    expect(await database.query('select from session')).toEqual([]);
  });
});
