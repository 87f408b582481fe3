import { verifyJournal } from '@dialog/floor';
import { plantFaults } from '../../scripts/verify/planted';
import { TestApp } from '../support/app';

describe('a planted fault', () => {
  it('is refused, each of them, where the true journal is not', async () => {
    await using app = await TestApp.start();
    const session = await app.open();
    const [first, second, third] = await session.phones(3);
    await first!.asks();
    await second!.asks();
    await third!.support(2);
    await session.wholeTurn(0);
    await session.wholeTurn(1);
    await session.end();
    const journal = { session: session.id, ...(await session.journal()) };
    expect(verifyJournal(journal).faults).toEqual([]);
    const planted = plantFaults(journal);
    expect(planted.length).toBeGreaterThanOrEqual(6);
    expect(planted.filter(({ planted: bad }) => verifyJournal(bad).faults.length === 0).map(({ name }) => name)).toEqual([]);
  });
});
