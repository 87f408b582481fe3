import { DevicesService, mintDevice } from '@dialog/identity';
import { TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import type { TestSession } from '../../../../test/support/session';
import type { WaitingSupports } from '../floor.events';
import { QuestionsService } from './questions.service';

const SCRIPT = '203.0.113.5';
const ELSEWHERE = '203.0.113.6';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

interface Supporter {
  device: string;
  firstSeen: Date;
  network: string;
}

/** So many phones that write for the first time, from one network. */
const newPhones = async (count: number, network = SCRIPT): Promise<Supporter[]> => {
  const made = await Promise.all(Array.from({ length: count }, () => app.get(DevicesService).of(mintDevice())));
  return made.map(({ id, firstSeen }) => ({ device: id, firstSeen, network }));
};

const pressing = (session: TestSession, no: number, phones: Supporter[], given = true, node = app) =>
  Promise.all(phones.map((phone) => node.get(QuestionsService).support(session.id, phone, no, given)));

const press = async (session: TestSession, no: number, phone: Supporter, given = true) => (await pressing(session, no, [phone], given))[0]!;

const supportsOf = async (session: TestSession) => (await session.rows<{ supports: number }>('tally', 'true order by no')).map(({ supports }) => supports);
const waitingAt = async (session: TestSession) => (await session.desk<WaitingSupports>('GET', '/waiting-supports')).body;
const decide = async (session: TestSession, how: 'release' | 'drop', network = 1, until?: string) =>
  session.desk<{ supports: number }>('POST', `/waiting-supports/${network}/${how}`, { until: until ?? (await waitingAt(session)).at });
const recorded = async (session: TestSession, kind: string) => (await session.lines()).flatMap((line): Record<string, unknown>[] => (line.kind === kind ? [{ actor: line.actor, ...line.body }] : []));

async function asked(questions = 1) {
  const session = await app.open();
  for (let i = 0; i < questions; i++) await (await session.phone()).asks();
  return session;
}

/** A script's phones have pressed: 200 count and the others wait. */
async function pushed(count: number, network = SCRIPT) {
  const session = await asked(2);
  const phones = await newPhones(count, network);
  await pressing(session, 1, phones);
  return { session, phones };
}

describe('supports of new devices of one network', () => {
  it('count two hundred in ten minutes; the rest wait, and are told', async () => {
    const session = await asked();
    const answers = await pressing(session, 1, await newPhones(230));
    expect(answers.filter(({ waiting }) => waiting)).toHaveLength(30);
    expect(await supportsOf(session)).toEqual([200]);
    expect(await session.rows('support', 'network is not null')).toHaveLength(30);
  });

  it('count beside those of another network, and of devices known for a day', async () => {
    const { session } = await pushed(201);
    const [elsewhere] = await newPhones(1, ELSEWHERE);
    const [young, known] = await newPhones(2);
    const ago = (ms: number) => new Date(Date.now() - ms);
    expect(await press(session, 1, elsewhere!)).toEqual({ no: 1, supports: 201 });
    expect(await press(session, 1, { ...young!, firstSeen: ago(86_000_000) })).toMatchObject({ waiting: true });
    expect(await press(session, 1, { ...known!, firstSeen: ago(86_400_000) })).toEqual({ no: 1, supports: 202 });
  });

  it('are of new devices by the day on which the database first saw them', async () => {
    await using other = await TestApp.start(app.database);
    const { session } = await pushed(200, '127.0.0.1');
    const phone = await session.phone();
    await phone.asks();
    await app.database.query(`update device set first_seen = first_seen - interval '24 hours' where id = (select device from asker where session = $1 order by no desc limit 1)`, [session.id]);
    expect((await other.as(phone.cookie).send('PUT', `${session.path}/questions/1/support`)).body).toEqual({ no: 1, supports: 201 });
  });

  it('take one place each, pressed as often as one likes, and give it back when taken back', async () => {
    const session = await asked(2);
    const phones = await newPhones(200);
    await pressing(session, 1, [...phones.slice(1), ...phones.slice(1)]);
    await pressing(session, 1, phones.slice(1));
    expect(await press(session, 2, phones[0]!)).toEqual({ no: 2, supports: 1 });
    expect(await press(session, 2, phones[1]!)).toEqual({ no: 2, supports: 1, waiting: true });
    expect(await press(session, 1, phones[2]!, false)).toEqual({ no: 1, supports: 198 });
    expect(await press(session, 2, phones[3]!)).toEqual({ no: 2, supports: 2 });
    expect(await press(session, 2, phones[4]!)).toMatchObject({ waiting: true });
  });

  it('are taken back while they wait, and leave no place that way', async () => {
    const { session, phones } = await pushed(202);
    const waiting = await session.rows<{ device: string }>('support', 'network is not null');
    const phone = phones.find(({ device }) => device === waiting[0]!.device)!;
    expect(await press(session, 1, phone, false)).toEqual({ no: 1, supports: 200 });
    expect(await session.rows('support', 'network is not null')).toHaveLength(1);
    expect(await press(session, 1, phone)).toMatchObject({ waiting: true });
  });

  it('find places again after ten minutes, those that wait when they are pressed again', async () => {
    const { session, phones } = await pushed(201);
    await app.database.moveClock('10 minutes');
    await pressing(session, 2, await newPhones(198));
    expect((await pressing(session, 1, phones)).some(({ waiting }) => waiting)).toBe(false);
    expect(await supportsOf(session)).toEqual([201, 198]);
    expect(await session.rows('network')).toMatchObject([{ address: SCRIPT, counted: 199 }]);
  });

  it('are two hundred over all nodes', async () => {
    await using other = await TestApp.start(app.database);
    const session = await asked();
    const phones = await newPhones(300);
    await Promise.all([pressing(session, 1, phones.slice(0, 150)), pressing(session, 1, phones.slice(150), true, other)]);
    expect(await supportsOf(session)).toEqual([200]);
    expect(await session.rows('support', 'network is not null')).toHaveLength(100);
  });

  it('are the phone’s own to see, after a reload too', async () => {
    const { session } = await pushed(200, '127.0.0.1');
    const phone = await session.phone();
    expect(await phone.support(1)).toMatchObject({ status: 200, body: { no: 1, supports: 200, waiting: true } });
    expect(await phone.mine()).toMatchObject({ supported: [], waiting: [1] });
    await decide(session, 'release');
    expect(await phone.mine()).toMatchObject({ supported: [1], waiting: [] });
  });
});

describe('the desk, of supports that wait', () => {
  it('sees how many, of which networks and for which questions, without an address', async () => {
    const { session } = await pushed(203);
    await pressing(session, 2, await newPhones(201, '127.0.0.1'));
    const { at, ...waiting } = await waitingAt(session);
    expect(waiting).toEqual({
      supports: 4,
      networks: 2,
      items: [
        { no: 1, supports: 3, questions: [{ no: 1, supports: 3 }], yours: false },
        { no: 2, supports: 1, questions: [{ no: 2, supports: 1 }], yours: true },
      ],
      hall: { networks: 0, yours: false },
    });
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('releases them once, however many press at once', async () => {
    const { session } = await pushed(230);
    const { at } = await waitingAt(session);
    const answers = await Promise.all([1, 2, 3].map(() => decide(session, 'release', 1, at)));
    expect(answers.map(({ body }) => body.supports).toSorted()).toEqual([0, 0, 30]);
    expect(await supportsOf(session)).toEqual([230, 0]);
    expect(await recorded(session, 'supports.released')).toEqual([{ actor: 'moderator', counts: { 1: 30 } }]);
    expect(await waitingAt(session)).toMatchObject({ supports: 0, networks: 0, items: [] });
  });

  it('drops them; whoever means it may press again', async () => {
    const { session, phones } = await pushed(230);
    expect(await decide(session, 'drop')).toMatchObject({ status: 200, body: { supports: 30 } });
    expect(await recorded(session, 'supports.dropped')).toEqual([{ actor: 'moderator', counts: { 1: 30 } }]);
    expect(await supportsOf(session)).toEqual([200, 0]);
    expect(await session.rows('support')).toHaveLength(200);
    expect((await pressing(session, 1, phones)).some(({ waiting }) => waiting)).toBe(true);
  });

  it('decides only about what it saw', async () => {
    const { session } = await pushed(201);
    const { at } = await waitingAt(session);
    await app.database.moveClock('1 second');
    await pressing(session, 1, await newPhones(5));
    expect((await decide(session, 'release', 1, at)).body).toEqual({ supports: 1 });
    expect(await waitingAt(session)).toMatchObject({ supports: 5 });
  });

  it('lets none count for a question that is over', async () => {
    const session = await app.open();
    const author = await session.phone();
    await author.asks();
    await pressing(session, 1, await newPhones(205));
    await author.withdraw(1);
    expect(await waitingAt(session)).toMatchObject({ supports: 0, items: [] });
    expect((await decide(session, 'release')).body).toEqual({ supports: 0 });
    expect(await supportsOf(session)).toEqual([200]);
  });

  it('is told when there is no such network, or no such time', async () => {
    const { session } = await pushed(201);
    expect(await decide(session, 'release', 7)).toMatchObject({ status: 404, body: { code: 'no-such-network', no: 7 } });
    for (const until of [null, 'yesterday', '-200000-01-01T00:00:00.000Z', 5, {}]) {
      expect(await session.desk('POST', '/waiting-supports/1/drop', { until })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    }
  });
});

describe('the hall’s network', () => {
  it('has no cap, and what waited from it counts', async () => {
    const { session } = await pushed(210, '127.0.0.1');
    expect(await session.desk('PUT', '/hall-network', {})).toMatchObject({ status: 200, body: { networks: 1 } });
    expect(await session.desk('PUT', '/hall-network', {})).toMatchObject({ body: { networks: 1 } });
    await pressing(session, 2, await newPhones(250, '127.0.0.1'));
    expect(await supportsOf(session)).toEqual([210, 250]);
    expect(await waitingAt(session)).toMatchObject({ supports: 0, hall: { networks: 1, yours: true } });
    expect(await recorded(session, 'hall.named')).toEqual([{ actor: 'moderator', networks: 1 }]);
    expect(await recorded(session, 'supports.released')).toEqual([{ actor: 'moderator', counts: { 1: 10 } }]);
  });

  it('is named by its number or by an address too, and taken back', async () => {
    const { session } = await pushed(201);
    expect(await session.desk('PUT', '/hall-network', { network: 1 })).toMatchObject({ body: { networks: 1 } });
    expect(await session.desk('PUT', '/hall-network', { address: '2001:db8:5::77' })).toMatchObject({ body: { networks: 2 } });
    await pressing(session, 2, await newPhones(201, '2001:db8:5:0::/64'));
    expect(await supportsOf(session)).toEqual([201, 201]);
    expect(await session.desk('DELETE', '/hall-network')).toMatchObject({ status: 204 });
    expect(await press(session, 2, (await newPhones(1))[0]!)).toMatchObject({ waiting: true });
    expect((await recorded(session, 'hall.named')).map(({ networks }) => networks)).toEqual([1, 2, 0]);
  });

  it('is not named by a number that nobody has, nor by what is no address', async () => {
    const session = await asked();
    expect(await session.desk('PUT', '/hall-network', { network: 1 })).toMatchObject({ status: 404, body: { code: 'no-such-network' } });
    expect(await session.desk('PUT', '/hall-network', { address: 'pendopo' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  });
});

describe('when the session ends', () => {
  it('what waits does not count; the record says how many, and no address is kept', async () => {
    const { session } = await pushed(215);
    await session.desk('PUT', '/hall-network', { address: ELSEWHERE });
    const before = await session.journal();
    await session.end();
    expect(await recorded(session, 'supports.dropped')).toEqual([{ actor: 'system', counts: { 1: 15 } }]);
    expect(await supportsOf(session)).toEqual([200, 0]);
    await eventually(async () => expect(await session.rows('network')).toEqual([]));
    expect(await session.verdict()).toMatchObject({ faults: [] });
    expect(JSON.stringify([before, await session.journal()])).not.toMatch(/203\.0\.113/);
    expect(await decide(session, 'release', 1, new Date().toISOString())).toMatchObject({ status: 409, body: { code: 'floor-closed' } });
  });
});

describe('the database', () => {
  const asApp = (session: TestSession, sql: string) => app.database.asApp(sql, [session.id]);

  it('lets no support that counts wait again, and none wait without its network', async () => {
    const { session } = await pushed(201);
    await expect(asApp(session, `update support set network = 1, waiting_since = clock() where session = $1 and network is null`)).rejects.toMatchObject({ constraint: 'support_counts_for_good' });
    await expect(asApp(session, `insert into support select $1, 2, device, 9, clock() from support where session = $1 limit 1`)).rejects.toMatchObject({ code: '23503' });
    await expect(asApp(session, `insert into support (session, no, device, network) select $1, 2, device, 1 from support where session = $1 limit 1`)).rejects.toMatchObject({ code: '23514' });
    await expect(asApp(session, `insert into support select $1, 1, device, 1, clock() from support where session = $1 and network is null`)).rejects.toMatchObject({ code: '23505' });
  });

  it('lets no network count more than two hundred in a window, nor end one early', async () => {
    const { session } = await pushed(201);
    await expect(asApp(session, 'update network set counted = counted + 1 where session = $1')).rejects.toMatchObject({ code: '23514' });
    await expect(asApp(session, `update network set counted = 0, since = since + interval '9 minutes' where session = $1`)).rejects.toMatchObject({ constraint: 'network_window_lasts' });
  });

  it('lets none count after the end, if one were left waiting', async () => {
    const { session } = await pushed(1);
    await session.end();
    await eventually(async () => expect(await session.rows('network')).toEqual([]));
    await app.database.query(`set session_replication_role = replica`);
    await app.database.query(`insert into network values ($1, $2, 1, false, clock(), 0)`, [session.id, SCRIPT]);
    await app.database.query(`insert into support select $1, 2, device, 1, clock() from support where session = $1`, [session.id]);
    await app.database.query(`reset session_replication_role`);
    await expect(asApp(session, `update support set network = null, waiting_since = null where session = $1 and network = 1`)).rejects.toMatchObject({ constraint: 'no_support_released_after_the_end' });
  });
});
