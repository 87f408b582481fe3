import { Stand } from './support/stand';

jest.setTimeout(120_000);

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start('database');
});
afterAll(() => stand[Symbol.asyncDispose]());

describe('a database that goes away', () => {
  it('is used again when it comes back, by the same server', async () => {
    const { serverPid } = stand;
    await stand.order('kill-database');
    await stand.healthy();
    expect(stand.serverPid).toBe(serverPid);
  });
});
