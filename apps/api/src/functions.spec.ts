import expected from '../functions.json';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { REAL_CLOCK } from '@dialog/platform';
import { changedFunctions, functionDigests, isClockMoved } from './functions';

describe("the database's functions and triggers", () => {
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
    await database.query('drop function session_moves_forward cascade');
    expect(await changedFunctions(asQueryable(database), database.name)).toEqual(['session_moves_forward on session', 'session_moves_forward()']);
  });

  it('are refused when there is one more, except where time may be moved', async () => {
    await using database = await testDatabase();
    await database.query(`create function added() returns trigger language plpgsql as 'begin return null; end'`);
    await database.query('create trigger swallow before insert on support for each row execute function added()');
    expect(await changedFunctions(asQueryable(database), 'dialog')).toEqual(['clock()', 'added()', 'swallow on support']);
    expect(await changedFunctions(asQueryable(database), database.name)).toEqual([]);
  });

  it('tell a simulated clock from the one clock', async () => {
    await using database = await testDatabase();
    expect(await isClockMoved(asQueryable(database))).toBe(true);
    await database.query(REAL_CLOCK);
    expect(await isClockMoved(asQueryable(database))).toBe(false);
  });

  it.each([
    ['off', 'alter table entry disable trigger entry_chain', 'entry_chain on entry'],
    ['got round by a replica', 'alter table entry enable trigger entry_chain', 'entry_chain on entry'],
    ['another', `create or replace trigger floor_counts_up before update on floor for each row when (false) execute function refuse_row('')`, 'floor_counts_up on floor'],
  ])('are refused when a trigger is %s', async (_, sql, name) => {
    await using database = await testDatabase();
    await database.query(sql);
    expect(await changedFunctions(asQueryable(database), database.name)).toEqual([name]);
  });
});

function asQueryable(database: TestDatabase) {
  return { query: async (sql: string, values?: unknown[]) => ({ rows: await database.query(sql, values) }) } as never;
}
