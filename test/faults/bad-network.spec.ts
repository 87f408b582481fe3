import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually';
import { aQuestion } from '../support/session';
import { TcpProxy, type Weather } from '../support/tcp-proxy';
import { AskingPhone } from './support/asking-phone';
import { Crowd } from './support/crowd';
import { runsOf } from './support/fuzzing';
import { PagePhone } from './support/page-phone';
import { Chance } from './support/random';
import { Stand } from './support/stand';

const PHONES = 8;
const ROUNDS = runsOf(10);
/** Socket.IO's ping and the wait for its answer, and a second for a busy machine. */
const HALF_OPEN_SEEN_WITHIN_MS = 16_000;

jest.setTimeout(120_000 + ROUNDS * 3_000);

/** A phone, and the network between it and the server. */
class Afar {
  private readonly stop = new AbortController();
  private readonly acting: Promise<void>;

  private constructor(
    readonly line: TcpProxy,
    readonly page: PagePhone,
    readonly asking: AskingPhone,
  ) {
    this.acting = asking.act(this.stop.signal);
  }

  static async join(session: string, weather: Weather, index: number): Promise<Afar> {
    const line = await TcpProxy.before(stand.url, weather);
    const page = await PagePhone.visit(line.url, session, index);
    await page.shows(1);
    return new Afar(line, page, new AskingPhone(page, standing, chance));
  }

  /** Resolves when its last command is answered. */
  async finish() {
    this.stop.abort();
    await this.acting;
  }

  async leave() {
    this.stop.abort();
    void this.acting.catch(() => undefined); // what was under way has no answer any more
    this.page.close();
    await this.line[Symbol.asyncDispose]();
  }
}

const chance = new Chance();
let stand: Stand;
let session: string;
let standing: number[];
/** Cut now and then; dead now and then without a word; slow all the while. */
let cut: Afar[] = [];
let silent: Afar[] = [];
let slow: Afar[] = [];
const all = () => [...cut, ...silent, ...slow];

beforeAll(async () => {
  stand = await Stand.start('bad-network');
  session = await stand.session();
  const author = await PagePhone.visit(stand.url, session);
  standing = [];
  for (let i = 0; i < 5; i++) standing.push((await author.insist<{ no: number }>('ask', aQuestion())).data!.no);
  author.close();
  const join = (weather: Weather, from: number) => Promise.all(Array.from({ length: PHONES }, (_, i) => Afar.join(session, weather, from + i)));
  [cut, silent, slow] = await Promise.all([join({ delay: 20 }, 1), join({ delay: 20 }, 20), join({ delay: 200, bitsPerSecond: 64_000 }, 40)]);
});
afterAll(async () => {
  await Promise.all(all().map((phone) => phone.leave()));
  await stand?.[Symbol.asyncDispose]();
});

describe(`phones on bad networks (FAULTS_SEED=${chance.seed})`, () => {
  it('are answered for good, though lines are cut at random, die without a word, or carry 64 kbit/s', async () => {
    for (const { line } of silent) line.goSilent();
    for (let round = 0; round < ROUNDS; round++) {
      await pause(chance.between(300, 900));
      chance.oneOf(cut).line.reset();
      chance.oneOf(cut).line.reset();
      if (round % 10 === 5) for (const { line } of silent) line.recover();
    }
    await Promise.all(all().map((phone) => phone.finish()));
    expect(all().flatMap(({ asking }) => asking.faults)).toEqual([]);
  });

  it('lose nothing and do nothing twice: each acknowledged question is there once, every support counted', async () => {
    const kept = await stand.query<{ id: string; no: number; supports: number; rows: number }>(
      `select q.id, q.no, t.supports, (select count(*)::int from support s where s.session = q.session and s.no = q.no) as rows
       from question q join tally t on t.session = q.session and t.no = q.no where q.session = $1 order by q.no`, [session],
    );
    const acknowledged = all().flatMap(({ asking }) => [...asking.asked]).toSorted(([, one], [, other]) => one - other);
    expect(acknowledged.length).toBeGreaterThan(PHONES * 3 * 3);
    expect(kept.slice(standing.length).map(({ id, no }) => [id, no])).toEqual(acknowledged);
    for (const { no, supports, rows } of kept) {
      const supporters = all().filter(({ asking }) => asking.supported.has(no)).length;
      expect([no, supports, rows]).toEqual([no, supporters, supporters]);
    }
    expect((await Crowd.verdictOf(stand, session)).faults).toEqual([]);
  });

  it('miss nothing: each shows what the server has', async () => {
    const { body } = await stand.get<{ view: { v: number } }>(`/sessions/${session}/stage`);
    await Promise.all(all().map(({ page }) => page.shows(body.view.v)));
    for (const { page } of all()) expect(page.view).toEqual(body.view);
  });

  it('know within fifteen seconds that a line is dead, though nobody told them', async () => {
    await Promise.all(silent.map(async ({ line, page }) => {
      line.goSilent();
      await eventually(async () => expect(page.isJoined).toBe(false), HALF_OPEN_SEEN_WITHIN_MS);
      line.recover();
    }));
    await stand.post(`/sessions/${session}/turns/next`, { afterTurn: 0 });
    const { body } = await stand.get<{ view: { v: number } }>(`/sessions/${session}/stage`);
    await Promise.all(silent.map(({ page }) => page.shows(body.view.v)));
  });
});
