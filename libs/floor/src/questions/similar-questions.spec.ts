import fc from 'fast-check';
import { TestApp } from '../../../../test/support/app';
import { DANDER, type Phone, type TestSession } from '../../../../test/support/session';
import { type SimilarQuestion, SimilarQuestionsService } from './similar-questions.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const BRIDGE = 'Papan jembatan gantung ke sekolah sudah banyak yang lepas. Anak-anak menyeberang sambil berpegangan kawat.';
const NEAR = 'Jembatan gantung menuju sekolah papannya lepas, bahaya untuk anak-anak';

const OTHERS = [
  'Kapan embung desa dikeruk? Sudah dangkal penuh lumpur sebelum musim tanam.',
  'Sawah kami dua musim gagal karena tikus. Adakah bantuan rumah burung hantu?',
  'Orang membuang sampah di pinggir jalan dekat jembatan pada malam hari. Bisakah ada penjagaan atau kamera?',
  'Guru PAUD di tempat kami digaji seratus ribu sebulan. Apakah ada tambahan insentif?',
  'Lampu di jembatan perbatasan mati semua dan rawan kejahatan.',
  'Atap satu ruang kelas roboh bulan lalu. Murid sekolah belajar bergantian pagi dan siang.',
];

/** Sent by a phone of its own. */
async function similar(session: TestSession, text: string) {
  const { person } = await session.phone();
  return person.post<{ items: SimilarQuestion[] }>(`${session.path}/similar`, { text });
}

const found = async (session: TestSession, text: string) => (await similar(session, text)).body.items.map(({ no }) => no);

/** A session in which these wait, each from a phone of its own. */
const waiting = (...texts: string[]) => app.withQuestions(...texts.map((text) => ({ text })));

describe('what is similar to a text', () => {
  it('is told with what it takes to support it', async () => {
    const { session } = await waiting(BRIDGE, OTHERS[0]!);
    await session.supported(1, 2);
    expect(await similar(session, NEAR)).toMatchObject({ status: 200, body: { items: [{ no: 1, text: BRIDGE, topic: expect.any(String), place: DANDER, supports: 2 }] } });
  });

  it.each([
    ['in other words and another order', 'Anak-anak takut menyeberang, papan jembatan gantung banyak yang lepas'],
    ['in capitals', NEAR.toUpperCase()],
    ['with accents', 'Jémbatan gantúng ke sékolah papannya lepas'],
    ['with slips', 'Jembtan gantung ke sekolah papannya lepass'],
    ['as far as it is typed', 'jembatan gantung ke seko'],
    ['after a long greeting', `Assalamualaikum Bapak Bupati yang kami hormati, perkenalkan saya warga desa. ${NEAR}.`],
  ])('is found %s', async (_, text) => {
    const { session } = await waiting(BRIDGE, OTHERS[0]!);
    expect(await found(session, text)).toEqual([1]);
  });

  it('is found in a long question, and by one that says much more', async () => {
    const long = [BRIDGE, ...OTHERS.slice(1)].join(' ');
    const { session } = await waiting(long, OTHERS[0]!);
    expect(await found(session, NEAR)).toEqual([1]);
    expect(await found(session, `Embung desa kami sudah dangkal penuh lumpur, kapan dikeruk? ${long}`)).toContain(2);
  });

  it('is found among others, one by one', async () => {
    const { session } = await waiting(...OTHERS, BRIDGE);
    expect(await found(session, 'Hama tikus bikin gagal panen, minta rumah burung hantu')).toEqual([2]);
    expect(await found(session, 'Banyak yang buang sampah dekat jembatan malam-malam')).toEqual([3]);
    expect(await found(session, 'Gaji guru PAUD hanya seratus ribu')).toEqual([4]);
    expect(await found(session, NEAR)).toEqual([7]);
  });

  it('has the most supported of the same first, and at most five', async () => {
    const { session } = await waiting(...Array.from({ length: 7 }, () => BRIDGE));
    await session.supported(6, 2);
    await session.supported(3, 1);
    expect(await found(session, NEAR)).toEqual([6, 3, 1, 2, 4]);
  });

  it.each(['', 'jalan', 'Selamat siang Bapak Bupati', 'kapan bisa apa ada yang di ini', '🌾🌾🌾🌾', '081234567890 081234567890', 'asdf qwer zxcv', 'Kapan lomba mewarnai diadakan lagi?'])('is nothing for "%s"', async (text) => {
    const { session } = await waiting(BRIDGE, 'Kapan jalan poros desa kami diperbaiki?');
    expect(await found(session, text)).toEqual([]);
  });

  it('is never another session’s, and never what was withdrawn, put or carried over', async () => {
    const { session: other } = await waiting(BRIDGE);
    const { session, first } = await waiting(BRIDGE, BRIDGE, BRIDGE);
    await first.withdraw(1);
    const { question } = await session.wholeTurn(0);
    expect(await found(session, NEAR)).toEqual([2, 3].filter((no) => no !== question));
    await session.end();
    expect(await found(session, NEAR)).toEqual([]);
    expect(await found(other, NEAR)).toEqual([1]);
  });
});

describe('no text', () => {
  it.each([
    ["apostrophes", "Jum'at jembatan gantung' ''lepas"], ['a NUL', 'jembatan\u0000 gantung lepas'], ['operators', "jembatan & gantung | !papan <-> lepas:* ' \\ ( ) : *"],
    ['half a character', 'jembatan gantung \ud83c lepas'], ['addresses', "http://a.id/b'c?d='e' jembatan gantung f\\g papan lepas"],
  ])('harms with %s', async (_, text) => {
    const { session } = await waiting(BRIDGE);
    expect(await found(session, text)).toEqual([1]);
  });

  it('is too long to be refused in good order', async () => {
    const { session } = await waiting(BRIDGE);
    expect(await similar(session, 'jembatan '.repeat(1_111))).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await similar(session, 'jembatan gantung '.repeat(200))).toMatchObject({ status: 200 });
  });

  it('makes the search fail', async () => {
    const { session } = await waiting(BRIDGE);
    const service = app.get(SimilarQuestionsService);
    let device = 0;
    const words = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom("'", "' '", '\\', '&', '|', '!', ':*', '<->', '(', 'jembatan', 'gantung', "http://a.id/'b'")), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const phone = { device: `${String(device++).padStart(43, '0')}.0123456789` };
        for (const text of [parts.join(' '), parts.join('')]) expect(Array.isArray(await service.toText(session.id, text, phone))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('looking', () => {
  const look = (phone: Phone) => phone.person.post(`${phone.session.path}/similar`, { text: NEAR });

  it('is slowed down for a phone that looks more than fifteen times in ten seconds, and for no other', async () => {
    const { session, first } = await waiting(BRIDGE);
    for (let i = 0; i < 15; i++) expect(await look(first)).toMatchObject({ status: 200 });
    expect(await look(first)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(await look(await session.phone())).toMatchObject({ status: 200 });
  });

  it('together with many gives each an answer or a refusal, and stops nobody who writes', async () => {
    const { session } = await waiting(BRIDGE);
    const phones = await session.phones(30);
    const [asked, ...looked] = await Promise.all([phones[0]!.ask(), ...phones.map(look)]);
    expect(asked.status).toBe(201);
    expect(new Set(looked.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(await look(phones[1]!)).toMatchObject({ status: 200 });
  });
});

describe('what is similar to a question', () => {
  it('is told to the desk, without the question itself', async () => {
    const { session, first } = await waiting(BRIDGE, NEAR, OTHERS[0]!);
    expect(await session.desk('GET', '/questions/1/similar')).toMatchObject({ status: 200, body: { items: [{ no: 2 }] } });
    expect(await session.desk('GET', '/questions/3/similar')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await session.desk('GET', '/questions/9/similar')).toMatchObject({ status: 404, body: { code: 'no-such-question' } });
    expect(await first.person.get(`${session.path}/questions/1/similar`)).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
  });
});
