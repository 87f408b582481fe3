import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Answer, Asked } from '../../libs/floor/src/floor.events';
import { aQuestion, DANDER } from '../support/session';
import { alive, expectHarmless, keptOf, texts, textOf } from './support/hostile';
import { Stand } from './support/stand';

jest.setTimeout(120_000);

let stand: Stand;
let serverPid: number;
let session: string;
beforeAll(async () => {
  stand = await Stand.start('hostile-texts');
  serverPid = stand.serverPid;
  session = await stand.session();
});
afterEach(() => expect(stand.serverPid).toBe(serverPid));
afterAll(() => stand?.[Symbol.asyncDispose]());

interface Outcome {
  no?: number;
  code?: string;
}

async function aPhone(): Promise<string> {
  const { headers } = await fetch(`${stand.url}/api/v1/me`);
  return headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

/** The three ways to ask. */
const ways: Record<string, (question: object) => Promise<Outcome>> = {
  async socket(question) {
    const socket = io(`${stand.url}/floor`, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie: await aPhone() } });
    await socket.timeout(5_000).emitWithAck('join', { session, audience: 'stage' });
    const { data, problem } = (await socket.timeout(5_000).emitWithAck('ask', question)) as Answer<Asked>;
    socket.disconnect();
    return { no: data?.no, code: problem?.code };
  },
  async HTTP(question) {
    const headers = { cookie: await aPhone(), 'content-type': 'application/json' };
    const answer = await fetch(`${stand.url}/api/v1/sessions/${session}/questions`, { method: 'POST', headers, body: JSON.stringify(question) });
    return (await answer.json()) as Outcome;
  },
  async form(question) {
    const headers = { cookie: await aPhone(), origin: stand.url, accept: 'text/html' };
    const answer = await fetch(`${stand.url}/sesi/${session}/tanya`, { method: 'POST', headers, redirect: 'manual', body: new URLSearchParams(question as Record<string, string>) });
    const [, no] = /terkirim=(\d+)/.exec(answer.headers.get('location') ?? '') ?? [];
    return no ? { no: Number(no) } : { code: String(answer.status) };
  },
};

const page = async (path: string, cookie = '') => {
  const answer = await fetch(`${stand.url}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

const question = async (no: number) => (await stand.get<{ text: string; name?: string; topic: string }>(`/sessions/${session}/questions/${no}`)).body;

describe.each(Object.entries(ways))('a text that comes by %s', (way, ask) => {
  it.each(Object.entries(texts))('with %s is kept harmless and shown as text', async (_, text) => {
    const before = await keptOf(stand, session);
    const { no, code } = await ask(aQuestion({ text, name: text.slice(0, 70), ...(way !== 'form' && { topic: text.slice(0, 50) }) }));
    expect(code).toBeUndefined();
    const kept = await question(no!);
    for (const words of [kept.text, kept.name ?? '', kept.topic]) expectHarmless(words);
    expect(await keptOf(stand, session)).toMatchObject({ question: Number(before.question) + 1, asker: Number(before.asker) + 1, entry: Number(before.entry) + 1 });

    const shown = await page(`/sesi/${session}/pertanyaan/${no}`);
    expect(shown).not.toMatch(alive);
    expect(textOf(shown)).toContain(kept.text);
  });

  it.each([
    ['nothing but what nobody sees', '\u200b\u2060\u00ad\u202e'.repeat(50)],
    ['nothing but half characters', '\ud800'.repeat(5)],
    ['more than a thousand characters', 'jalan '.repeat(300)],
    ['ten thousand', 'x'.repeat(10_000)],
  ])('of %s is refused, and nothing is kept', async (_, text) => {
    const before = await keptOf(stand, session);
    expect(await ask(aQuestion({ text }))).toMatchObject({ code: expect.stringMatching(/^(invalid-input|422)$/) });
    expect(await keptOf(stand, session)).toEqual(before);
  });
});

describe('what the desk writes', () => {
  it('is shown as text on every screen, too', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const place = await stand.post<{ id: string }>('/sessions', {
      title: `Dialog ${html}`, date: '2099-01-09', startsAt: '13:00', endsAt: '15:00', venue: `Pendopo ${html}`, steps: [{ kind: 'dialogue', title: `Dialog ${html}`, link: 'https://example.go.id/?x=%22onmouseover=alert(1)' }],
    });
    session = place.body.id;
    await stand.post(`/sessions/${session}/open`);
    for (const text of ['Satu', 'Dua']) await ways.HTTP!(aQuestion({ text: `${text} ${html}</title></script>`, name: html, topic: html, place: DANDER }));
    await stand.post(`/sessions/${session}/steps/1/begin`);
    await stand.post(`/sessions/${session}/questions/1/seen`, { topic: `Topik ${html}` });
    await stand.post(`/sessions/${session}/turns/call`, { question: 2, reason: `Alasan ${html}`, afterTurn: 0 });
    await stand.post(`/sessions/${session}/turns/1/start`);
    expect((await stand.post(`/sessions/${session}/questions/2/answers`, { id: randomUUID(), kind: 'feasible', level: 'regency', owner: html, text: `Jawaban ${html}` })).status).toBe(201);

    for (const path of ['/', '/sesi', `/sesi/${session}`, `/sesi/${session}/tanya`, `/sesi/${session}/urutan`, `/sesi/${session}/pertanyaan`, `/sesi/${session}/pertanyaan/2`, `/layar/${session}`, `/meja/${session}`, `/meja/${session}/ubah`, '/meja']) {
      expect([path, await page(path, stand.moderator)]).toEqual([path, expect.not.stringMatching(alive)]);
    }
    const told = textOf(await page(`/sesi/${session}/pertanyaan/2`));
    for (const text of [`Alasan ${html}`, `Jawaban ${html}`]) expect(told).toContain(text);
  });

  it('has no line that turns round or hides its neighbours, and no link that runs', async () => {
    const session = { title: 'Dialog', date: '2099-01-09', startsAt: '13:00', endsAt: '15:00', venue: 'Pendopo' };
    for (const wrong of ['\u202e\u202e\u202e', '\u200b\u200b\u200b', 'Dialog \u2066', 'Dialog\0', 'Dialog \ud800', '\u3164\u3164\u3164']) {
      const { status, body } = await stand.post<{ code: string }>('/sessions', { ...session, title: wrong });
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'invalid-input']);
    }
    for (const link of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'https://example.go.id\n.evil.example', 'vbscript:x']) {
      const { status } = await stand.post('/sessions', { ...session, steps: [{ kind: 'dialogue', title: 'Dialog', link }] });
      expect([link, status]).toEqual([link, 422]);
    }
  });
});
