import { TestApp } from '../../../../test/support/app';
import { anAnswer, DANDER } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** In sixty-four random digits four stand by chance. */
const withoutHashes = (line: string) => line.replaceAll(/"[0-9a-f]{64}"/g, '');

describe('what stands in an entry', () => {
  it('is no free text, name, number, device, account or place finer than a kecamatan', async () => {
    const session = await app.open();
    const [asker, supporter, absent] = await session.phones(3);
    const planted = {
      text: 'Pohon beringin alun-alun tumbang', name: 'Suparman', topic: 'Beringin tumbang', phone: '081234567890', village: '35.22.06.2001',
      newTopic: 'Pohon roboh', reason: 'Rumahnya terdampak angin', answer: 'Ditebang pekan depan', owner: 'Bidang Pertamanan',
      rule: 'Menyinggung tetangga saya', raise: 'Menunggu dari subuh', better: 'Beringin alun-alun',
    };
    await asker!.asks({ text: planted.text, name: planted.name, topic: planted.topic, mode: 'phone', phone: planted.phone, village: planted.village, place: DANDER });
    await absent!.asks({ name: 'Suparmi', mode: 'speak' });
    await supporter!.support(1);
    await session.desk('POST', '/steps/1/begin');
    await session.desk('POST', '/questions/1/seen', { topic: planted.newTopic });
    await session.desk('POST', '/questions/2/hide', { revision: 0, rule: 'slander', reason: planted.rule });
    await session.desk('POST', '/questions/2/restore', { revision: 1 });
    await session.desk('POST', '/questions/1/edit', { revision: 0, topic: planted.better, place: DANDER, village: '35.22.06.2002' });
    await session.desk('POST', '/queue/raise', { question: 1, revision: 1, reason: planted.raise });
    await session.desk('POST', '/turns/call', { question: 1, afterTurn: 0, reason: planted.reason });
    for (const step of ['start', 'pause', 'resume', 'end'] as const) await session.turn(1, step);
    await session.desk('POST', '/questions/1/answers', anAnswer({ kind: 'feasible', text: planted.answer, owner: planted.owner, due: '2026-12-01' }));
    await session.next(1);
    await session.turn(2, 'missed');
    await absent!.present();
    await session.end();

    const kinds = new Set(await session.kinds());
    expect(kinds.size).toBeGreaterThanOrEqual(15);
    const [{ id: official }] = (await app.database.query('select id from official')) as [{ id: string }];
    const devices = (await app.database.query<{ id: string }>('select id from device')).map(({ id }) => id);
    const ids = (await session.rows<{ id: string }>('question')).map(({ id }) => id);
    const secrets = [...Object.values(planted), 'Suparm', 'Ngunut', '2001', '2002', 'Sri Wahyuni', official, ...devices, ...ids];
    const { entries } = await session.journal();
    for (const { line } of entries) for (const secret of secrets) expect(withoutHashes(line.replaceAll(session.id, ''))).not.toContain(secret);
    expect(entries.flatMap(({ words }) => Object.values(words ?? {}).map(({ text }) => text))).toEqual(
      expect.arrayContaining([planted.text, planted.name, planted.newTopic, planted.reason, planted.answer, planted.owner, planted.rule, planted.raise, planted.better]),
    );
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is read in pages, and as prose with its words', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    const page = await app.stranger().get<{ entries: { seq: number }[]; next: number }>(`${session.path}/journal?limit=1`);
    expect(page.body).toMatchObject({ entries: [{ seq: 1 }], next: 1, seq: 2 });
    const rest = await app.stranger().get<{ next?: number }>(`${session.path}/journal?since=1`);
    expect(rest.body).toMatchObject({ entries: [{ seq: 2 }] });
    expect(rest.body.next).toBeUndefined();
    expect((await app.stranger().get(`${session.path}/record`)).body).toMatchObject({ items: [{ kind: 'session.opened' }, { kind: 'question.asked', words: { text: 'Kapan jalan poros desa kami diperbaiki?' } }] });
    for (const query of ['since=-1', 'since=x', 'limit=0', 'limit=1001', 'since=1e30', 'more=1']) {
      expect(await app.stranger().get(`${session.path}/journal?${query}`)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    }
  });
});
