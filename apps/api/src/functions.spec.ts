import expected from '../functions.json';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { changedFunctions, functionDigests } from './functions';

describe("the database's functions", () => {
  it('are those that functions.json names, the movable clock of tests apart', async () => {
    await using database = await testDatabase();
    const { 'clock()': _, ...found } = await functionDigests(asQueryable(database));
    const { 'clock()': __, ...wanted } = expected;
    expect(found).toEqual(wanted);
  });

  it('are refused when one was changed', async () => {
    await using database = await testDatabase();
    await database.query(`create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`);
    expect(await changedFunctions(asQueryable(database), database.name)).toEqual(['refuse_change()']);
  });

  it('are refused when one is gone or another clock stands in a database that is not a test', async () => {
    await using database = await testDatabase();
    expect(await changedFunctions(asQueryable(database), 'dialog')).toEqual(['clock()']);
  });
});

function asQueryable(database: TestDatabase) {
  return { query: async (sql: string, values?: unknown[]) => ({ rows: await database.query(sql, values) }) } as never;
}
