import { randomUUID } from 'node:crypto';
import { TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { aQuestion, DANDER, KAPAS, type Phone } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const ask = async (question: object) => (await (await app.open()).phone()).ask(question);
const invalid = (pointer: string) => ({ status: 422, body: { code: 'invalid-input', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) } });

describe('asking', () => {
  it('takes 10 to 1,000 characters, counted after cleaning', async () => {
    expect(await ask({ text: 'Jalan apa?' })).toMatchObject({ status: 201 });
    expect(await ask({ text: 'Jalan apa' })).toMatchObject(invalid('/text'));
    expect(await ask({ text: `  Jalan apa${'\u200b'.repeat(50)}   ` })).toMatchObject(invalid('/text'));
    expect(await ask({ text: '🌾'.repeat(1000) })).toMatchObject({ status: 201, body: { text: '🌾'.repeat(1000) } });
    expect(await ask({ text: '🌾'.repeat(1001) })).toMatchObject(invalid('/text'));
  });

  it.each([
    ['NUL', 'Jalan\u0000 desa kami', 'Jalan desa kami'],
    ['a lone surrogate', 'Jalan desa kami \ud83c rusak', 'Jalan desa kami \ufffd rusak'],
    ['a direction override', 'Jalan \u202eimak asedj\u202c desa', 'Jalan imak asedj desa'],
    ['a flood of zero widths', `Jalan${'\u200b\u2060\ufeff'.repeat(1000)} desa kami`, 'Jalan desa kami'],
    ['a tower of accents', `Jalan d${'\u0301'.repeat(500)}esa kami`, 'Jalan d\u0301\u0301\u0301\u0301esa kami'],
  ])('is not harmed by %s', async (_, text, kept) => {
    const { status, body } = await ask({ text });
    expect(status).toBe(201);
    expect(body.text).toBe(kept.normalize('NFC'));
  });

  it('masks phone and identity numbers in text, topic and name, and says so', async () => {
    const session = await app.open();
    const phone = await session.phone();
    const { body } = await phone.ask({ text: 'Hubungi saya di 0812-3456-7890 soal jalan', topic: 'NIK 3522060101800001', name: 'Budi 081234567890' });
    expect(body).toMatchObject({ masked: true, text: 'Hubungi saya di ••••-••••-•••• soal jalan' });
    const everywhere = JSON.stringify([await session.rows('question'), await session.rows('words'), await session.journal()]);
    const hashesAndIds = /[0-9a-f-]{32,}/g; // four digits stand in them by chance
    expect(everywhere.replaceAll(hashesAndIds, '')).not.toMatch(/0812|3522060101800001|7890/);
    expect((await phone.ask()).body.masked).toBe(false);
  });

  it('refuses what is too short once a number in it is masked', async () => {
    expect(await ask({ text: '0\u03082123456\u03087' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  });

  it('refuses a name that grows beyond 80 characters when it is composed, and takes an empty topic for none', async () => {
    expect(await ask({ name: '\u0958'.repeat(80) })).toMatchObject(invalid('/name'));
    for (const topic of ['', ' ', '\u200b']) expect(await ask({ topic })).toMatchObject({ status: 201 });
    for (const name of ['', '\u200b']) expect(await ask({ name })).toMatchObject({ status: 201 });
  });

  it('gives a question the first words as its topic', async () => {
    const session = await app.open();
    await (await session.phone()).asks({ text: 'Kapan jembatan gantung di dusun kami yang rusak sejak tahun lalu akan diperbaiki, Pak?' });
    expect(await session.rows('question')).toMatchObject([{ topic: 'Kapan jembatan gantung di dusun kami yang rusak sejak tahun', seen: false }]);
  });

  it('gives a topic also to a text that is one long character', async () => {
    expect(await ask({ text: Array(100).fill('👩').join('\u200d') })).toMatchObject({ status: 201 });
  });

  it('needs a telephone number with "telepon", and keeps none without', async () => {
    expect(await ask({ mode: 'phone' })).toMatchObject(invalid('/phone'));
    expect(await ask({ mode: 'phone', phone: '12345' })).toMatchObject(invalid('/phone'));
    expect(await ask({ mode: 'phone', phone: '0 ------- -' })).toMatchObject(invalid('/phone'));
    const session = await app.open();
    const phone = await session.phone();
    await phone.asks({ mode: 'phone', phone: '0812 3456 7890' });
    await phone.asks({ mode: 'read', phone: '0812 3456 7890' });
    expect(await session.rows('question_phone')).toEqual([{ session: session.id, no: 1, phone: '0812 3456 7890' }]);
  });

  it('shows the number to the desk alone, its last two digits to its author, and to nobody after the end', async () => {
    const session = await app.open();
    const phone = await session.phone();
    const no = await phone.asks({ mode: 'phone', phone: '081234567890' });
    expect(await session.desk('GET', `/questions/${no}/phone`)).toMatchObject({ status: 200, body: { phone: '081234567890' } });
    expect(await phone.person.get(`${session.path}/questions/${no}/phone`)).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
    expect((await phone.mine()).questions[0]).toMatchObject({ phoneEnding: '90' });
    const read = await Promise.all(['questions', `questions/${no}`, 'stage', 'journal', 'record'].map((path) => app.stranger().get(`${session.path}/${path}`)));
    expect(JSON.stringify([read, await session.desk('GET', '/inbox')])).not.toMatch(/8123456|phoneEnding/);

    await session.end();
    await eventually(async () => expect(await session.rows('question_phone')).toEqual([]));
    expect(await session.desk('GET', `/questions/${no}/phone`)).toMatchObject({ status: 404 });
  });

  it('forgets the number of a question that is withdrawn', async () => {
    const session = await app.open();
    const phone = await session.phone();
    await phone.withdraw(await phone.asks({ mode: 'phone', phone: '081234567890' }));
    expect(await session.rows('question_phone')).toEqual([]);
  });

  it('takes a kecamatan of the regency, "outside" or "unsaid", and a village in that kecamatan', async () => {
    for (const place of [DANDER, 'outside', 'unsaid']) expect(await ask({ place })).toMatchObject({ status: 201 });
    expect(await ask({ place: DANDER, village: '35.22.06.2001' })).toMatchObject({ status: 201 });
    for (const place of ['35.23.01', '35.22.99']) expect(await ask({ place })).toMatchObject({ status: 422, body: { code: 'unknown-place' } });
    for (const place of ['', 'Dander', '35.22.06.2001', `${DANDER}\n`]) expect(await ask({ place })).toMatchObject(invalid('/place'));
    for (const place of [KAPAS, 'outside', 'unsaid']) expect(await ask({ place, village: '35.22.06.2001' })).toMatchObject({ status: 422, body: { code: 'unknown-place' } });
  });

  it('is open from the announcement on, and closed once the session has ended', async () => {
    const session = await app.announce();
    const phone = await session.phone();
    expect(await phone.ask()).toMatchObject({ status: 201, body: { no: 1 } });
    await session.desk('POST', '/open');
    expect(await phone.ask()).toMatchObject({ status: 201, body: { no: 2 } });
    await session.end();
    expect(await phone.ask()).toMatchObject({ status: 409, body: { code: 'floor-closed', state: 'ended' } });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('lets a phone have so many open questions as the session says, however many it sends at once', async () => {
    const session = await app.open({ openLimit: 2 });
    const phone = await session.phone();
    const replies = await Promise.all([1, 2, 3, 4].map(() => phone.ask()));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'too-many-open', limit: 2 });
    await phone.withdraw(1);
    expect(await phone.ask()).toMatchObject({ status: 201 });
    expect(await (await session.phone()).ask()).toMatchObject({ status: 201 });
  });

  it('slows down a phone that writes more than 30 times in ten seconds, and no other of the same network', async () => {
    const session = await app.open();
    const [loud, quiet] = [await session.phone(), await session.phone()];
    const replies = await Promise.all(Array.from({ length: 31 }, () => loud.present()));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(30);
    const refused = await loud.ask();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', retryAfterSeconds: expect.any(Number) } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await quiet.ask()).toMatchObject({ status: 201 });
  });
});

describe('sending the same question again', () => {
  const everything = async ({ session }: Phone) => [await session.rows('floor'), await session.rows('question'), await session.rows('entry'), await session.rows('words')];

  it('answers the same and changes nothing, also when the second has another text', async () => {
    const phone = await (await app.open()).phone();
    const question = aQuestion({ text: 'Kapan pasar Dander dibangun? 081234567890' });
    const { body: first } = await phone.ask(question);
    const before = await everything(phone);
    for (const again of [question, { ...question, text: 'Sesuatu yang lain sama sekali', place: KAPAS }, { ...question, id: question.id.toUpperCase() }]) {
      expect(await phone.ask(again)).toMatchObject({ status: 201, body: first });
    }
    expect(await everything(phone)).toEqual(before);
  });

  it('answers the same after it was withdrawn, had its turn, or the session ended', async () => {
    const session = await app.open();
    const phone = await session.phone();
    const [withdrawn, spoken] = [aQuestion(), aQuestion()];
    const first = await phone.ask(withdrawn);
    await phone.withdraw(1);
    expect((await phone.ask(withdrawn)).body).toEqual(first.body);
    const second = await phone.ask(spoken);
    await session.wholeTurn(0);
    await session.end();
    expect((await phone.ask(spoken)).body).toEqual(second.body);
    expect(await session.rows('question')).toHaveLength(2);
  });

  it('is one question when two sockets of a phone and its page send it at once', async () => {
    const session = await app.open();
    const phone = await session.phone();
    using one = await session.follow(phone);
    using two = await session.follow(phone);
    await Promise.all([one.join(), two.join()]);
    const question = aQuestion();
    const [first, second, third] = await Promise.all([one.emit('ask', question), two.emit('ask', question), phone.ask(question)]);
    for (const asked of [first.data, second.data, third.body]) expect(asked).toEqual({ no: 1, text: question.text, masked: false });
    expect(await session.kinds()).toEqual(['session.opened', 'question.asked']);
  });

  it('tells a stranger who uses the same id nothing, and gives him a question of his own', async () => {
    const session = await app.open();
    const [author, stranger] = [await session.phone(), await session.phone()];
    const question = aQuestion({ text: 'Rahasia kecil dari Desa Ngunut' });
    await author.ask(question);
    expect((await stranger.ask(aQuestion({ id: question.id }))).body).toEqual({ no: 2, text: aQuestion().text, masked: false });
    expect((await author.mine()).questions.map(({ no }) => no)).toEqual([1]);
  });
});

describe('withdrawing', () => {
  it('is for the author alone, once, and stays on record', async () => {
    const session = await app.open();
    const [author, stranger] = [await session.phone(), await session.phone()];
    const no = await author.asks();
    expect(await stranger.withdraw(no)).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    expect(await author.withdraw(no)).toMatchObject({ status: 200, body: { no } });
    expect(await author.withdraw(no)).toMatchObject({ status: 200, body: { no } });
    expect(await author.withdraw(99)).toMatchObject({ status: 404, body: { code: 'no-such-question' } });
    expect(await session.kinds()).toEqual(['session.opened', 'question.asked', 'question.withdrawn']);
    expect(await author.person.get(`${session.path}/questions/${no}`)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect((await session.stage()).order).toEqual([]);
  });

  it('gives each of many at once its own answer', async () => {
    const session = await app.open();
    const phones = await session.phones(5);
    const numbers = await Promise.all(phones.map((phone) => phone.asks()));
    const answers = await Promise.all([phones[0]!.withdraw(numbers[1]!), ...phones.map((phone, i) => phone.withdraw(numbers[i]!))]);
    expect(answers.map(({ status }) => status)).toEqual([403, 200, 200, 200, 200, 200]);
    expect((await session.kinds()).filter((kind) => kind === 'question.withdrawn')).toHaveLength(5);
  });

  it('is not possible any more once the question is on the floor', async () => {
    const session = await app.open();
    const author = await session.phone();
    const no = await author.asks();
    await session.next(0);
    expect(await author.withdraw(no)).toMatchObject({ status: 409, body: { code: 'question-moved' } });
    await session.turn(1, 'start');
    await session.turn(1, 'end');
    expect(await author.withdraw(no)).toMatchObject({ status: 409, body: { code: 'question-moved', state: 'spoken' } });
  });
});

describe('what the desk has seen', () => {
  it('leaves the inbox, gets new words for its topic, and goes on record once', async () => {
    const session = await app.open();
    const no = await (await session.phone()).asks();
    expect((await session.desk<{ items: { no: number }[] }>('GET', '/inbox')).body.items).toMatchObject([{ no }]);
    const topic = 'Jalan poros Dander, 081234567890';
    expect(await session.desk('POST', `/questions/${no}/seen`, { topic })).toMatchObject({ status: 200, body: { topic: expect.stringContaining('••••') } });
    await session.desk('POST', `/questions/${no}/seen`, {});
    expect((await session.desk<{ items: object[] }>('GET', '/inbox')).body.items).toEqual([]);
    expect((await session.kinds()).filter((kind) => kind === 'question.seen')).toHaveLength(1);
    await eventually(async () => expect((await session.stage()).lines[no]).toMatchObject({ seen: true, topic: expect.stringContaining('Jalan poros Dander') }));
  });
});

describe('the list of questions', () => {
  it('is paged in the order they were asked, and as the published order has them', async () => {
    const session = await app.open();
    const phones = await session.phones(7);
    for (const phone of phones) await phone.asks();
    await phones[0]!.support(5);
    await eventually(async () => expect((await session.stage()).order[0]).toBe(5));
    for (const [sort, expected] of [['asked', [1, 2, 3, 4, 5, 6, 7]], ['queue', [5, 1, 2, 3, 4, 6, 7]]] as const) {
      expect(await allPages(`${session.path}/questions?sort=${sort}&limit=3`)).toEqual(expected);
    }
  });

  it('goes on behind the first fifty, each once', async () => {
    const session = await app.open();
    const phones = await session.phones(60);
    await Promise.all(phones.map((phone) => phone.asks()));
    await eventually(async () => expect((await session.stage()).totals.open).toBe(60));
    const all = await allPages(`${session.path}/questions?sort=queue&limit=20`);
    expect(all.slice(0, 50)).toEqual((await session.stage()).order);
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it('reads a cursor that nobody gave out as the first page', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    for (const key of ['"x"', '{}', '-5', '1e99', '1.5', 'null', '[]', '[1,2]']) {
      for (const sort of ['asked', 'queue']) {
        const cursor = Buffer.from(key).toString('base64url');
        expect(await app.stranger().get(`${session.path}/questions?sort=${sort}&cursor=${cursor}`)).toMatchObject({ status: 200 });
      }
    }
    expect(await app.stranger().get(`${session.path}/questions?cursor=%ff%00`)).not.toMatchObject({ status: 500 });
  });

  it('of a session that is nowhere is nowhere', async () => {
    for (const path of ['questions', 'questions/1', 'stage', 'journal', 'record']) {
      expect(await app.stranger().get(`/sessions/${randomUUID()}/${path}`)).toMatchObject({ status: 404 });
    }
  });
});

async function allPages(path: string): Promise<number[]> {
  const numbers: number[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await app.stranger().get<{ items: { no: number }[]; next?: string }>(path + cursor);
    numbers.push(...body.items.map(({ no }) => no));
    if (!body.next) return numbers;
    cursor = `&cursor=${body.next}`;
  }
}
