import { TestApp } from '../../../../test/support/app';
import type { DeskChanges } from './desk-reads.service';

describe('what a desk reads of questions', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await TestApp.start()));
  afterAll(() => app[Symbol.asyncDispose]());

  it('is all of them at first, and then only those that changed since', async () => {
    const { session, first } = await app.withQuestions({ text: 'Kapan jalan poros desa diperbaiki?' }, { text: 'Kapan irigasi Sekar dikeruk lagi?' });
    const changes = async (since: number) => (await session.desk<DeskChanges>('GET', `/desk/questions?since=${since}`)).body;

    const all = await changes(0);
    expect(all).toMatchObject({ items: [{ no: 1, state: 'open', callable: expect.any(Boolean), askerTurns: 0 }, { no: 2 }], more: false });
    expect(await changes(all.v)).toEqual({ items: [], v: all.v, more: false });

    await session.desk('POST', '/questions/2/seen', { topic: 'Irigasi' });
    const seen = await changes(all.v);
    expect(seen.items).toMatchObject([{ no: 2, seen: true, topic: 'Irigasi' }]);
    await first.support(2);
    await first.withdraw(1);
    expect((await changes(seen.v)).items).toMatchObject([{ no: 1, state: 'withdrawn', callable: false }, { no: 2, supports: 1 }]);
  });

  it('is for the desk alone', async () => {
    const { session, first } = await app.withQuestions({});
    expect(await first.person.get(`${session.path}/desk/questions`)).toMatchObject({ status: 401 });
  });
});
