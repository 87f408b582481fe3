import { testModule } from '../../../test/support/database';
import { Database } from './database';

async function withTable() {
  const module = await testModule();
  await module.database.query('create table kept (n int); grant all on kept to dialog_app');
  return { ...module, transaction: module.get(Database).transaction.bind(module.get(Database)), kept: () => module.database.query('select n from kept') };
}

describe('a transaction', () => {
  it('answers what its work answers, once that is kept', async () => {
    await using m = await withTable();
    expect(await m.transaction(async (client) => (await client.query('insert into kept values (1) returning n')).rows)).toEqual([{ n: 1 }]);
    expect(await m.kept()).toEqual([{ n: 1 }]);
  });

  it('does not resolve when an error that the work caught undid it', async () => {
    await using m = await withTable();
    const work = m.transaction(async (client) => {
      await client.query('insert into kept values (1)');
      await client.query('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(work).rejects.toThrow('The transaction was not committed: PostgreSQL answered ROLLBACK');
    expect(await m.kept()).toEqual([]);
    await expect(m.transaction(async (client) => (await client.query('select 1 as one')).rows)).resolves.toEqual([{ one: 1 }]);
  });
});
