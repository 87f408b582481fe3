import { Database } from '@dialog/platform';
import { testForum } from '../../../test/support/forum';
import { SessionMovedOn, SessionUnknown, StepUnknown } from './forums.errors';
import { SessionsService } from './sessions.service';

const HEAD = { head: 'a'.repeat(64), headCode: '0123456789' };
const at = (time: string) => new Date(`2026-01-09T${time}:00+07:00`);

async function withSession() {
  const forum = await testForum();
  const sessions = forum.get(SessionsService);
  return { ...forum, sessions, database: forum.database, within: forum.get(Database), session: await forum.announce() };
}

describe('a session', () => {
  it('opens and ends once, with its head on record', async () => {
    await using f = await withSession();
    const { id } = f.session;
    await expect(f.sessions.end(f.within, id, at('13:00'), HEAD)).rejects.toThrow(SessionMovedOn);
    await f.sessions.open(f.within, id, at('13:00'));
    await expect(f.sessions.open(f.within, id, at('13:01'))).rejects.toThrow(SessionMovedOn);
    await f.sessions.end(f.within, id, at('15:00'), HEAD);
    expect(await f.sessions.view(id)).toMatchObject({ state: 'ended', openedAt: at('13:00').toISOString(), endedAt: at('15:00').toISOString(), ...HEAD });
  });

  it('has one step on at a time, and may go back to one that was left', async () => {
    await using f = await withSession();
    const { id } = f.session;
    await f.sessions.open(f.within, id, at('13:00'));
    expect(await f.sessions.beginStep(f.within, id, 1, at('13:00'))).toEqual({ kind: 'opening', ended: undefined });
    expect(await f.sessions.beginStep(f.within, id, 3, at('13:10'))).toEqual({ kind: 'briefing', ended: 1 });
    expect(await f.sessions.beginStep(f.within, id, 3, at('13:11'))).toEqual({ kind: 'briefing', ended: 3 });
    expect(await f.sessions.beginStep(f.within, id, 1, at('13:12'))).toEqual({ kind: 'opening', ended: 3 });
    await f.sessions.end(f.within, id, at('15:00'), HEAD);
    const { steps } = await f.sessions.view(id);
    expect(steps[0]).toMatchObject({ beganAt: at('13:00').toISOString(), endedAt: at('15:00').toISOString() });
    expect(steps[2]).toMatchObject({ beganAt: at('13:10').toISOString(), endedAt: at('13:12').toISOString() });
    await expect(f.sessions.beginStep(f.within, id, 9, at('13:13'))).rejects.toThrow(StepUnknown);
  });

  it('is found by its short code until it ends', async () => {
    await using f = await withSession();
    const { id, code } = f.session;
    expect((await f.sessions.byCode(code!)).id).toBe(id);
    await f.sessions.open(f.within, id, at('13:00'));
    await f.sessions.end(f.within, id, at('15:00'), HEAD);
    await expect(f.sessions.byCode(code!)).rejects.toThrow(SessionUnknown);
    await expect(f.sessions.view('019a0000-0000-7000-8000-000000000000')).rejects.toThrow(SessionUnknown);
  });

  it('is listed: scheduled ones soonest first, others newest first, page by page', async () => {
    await using f = await withSession();
    for (const date of ['2026-01-30', '2026-01-16', '2026-01-23']) await f.announce({ date });
    const dates = async (state: 'scheduled' | undefined) => {
      const first = await f.sessions.list({ state, limit: 3 });
      const second = await f.sessions.list({ state, limit: 3, cursor: first.next });
      expect(second.next).toBeUndefined();
      return [...first.items, ...second.items].map(({ date }) => date.slice(8));
    };
    expect(await dates('scheduled')).toEqual(['09', '16', '23', '30']);
    expect(await dates(undefined)).toEqual(['30', '23', '16', '09']);
    expect((await f.sessions.list({ state: 'live', limit: 3 })).items).toEqual([]);
    expect((await f.sessions.list({ limit: 3, cursor: Buffer.from('["x","y"]').toString('base64url') })).items).toHaveLength(3);
  });
});

describe('the database itself, whoever asks', () => {
  let f: Awaited<ReturnType<typeof withSession>>;
  beforeAll(async () => void (f = await withSession()));
  afterAll(() => f[Symbol.asyncDispose]());

  it.each([
    [`update session set state = 'ended', opened_at = clock(), ended_at = clock()`, 'does not go from scheduled to ended'],
    [`update session set state = 'cancelled'`, 'does not go from scheduled to cancelled'],
    [`update session set state = 'live'`, 'session_opened'],
    [`update session set opened_at = clock()`, 'session_opened'],
    [`update session set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'`, 'stay as announced'],
    [`update session set held_on = '2099-01-01'`, 'permission denied'],
    [`update session set archive = true`, 'permission denied'],
    [`update session set speaking_seconds = 29`, 'session_speaking_seconds'],
    [`delete from session`, 'permission denied'],
    [`update step set began_at = clock()`, 'one_step_on'],
    [`update step set ended_at = clock()`, 'step_times'],
  ])('refuses %s', async (sql, why) => {
    await expect(f.database.asApp(sql)).rejects.toThrow(why);
  });

  it.each([
    [`delete from session`, 'what is on record stays'],
    [`truncate session cascade`, 'what is on record stays'],
    [`update session set held_on = '2099-01-01'`, 'stay as announced'],
  ])('refuses %s even to the owner', async (sql, why) => {
    await expect(f.database.query(sql)).rejects.toThrow(why);
  });

});

describe('what is on record', () => {
  it('does not let an announced session be put into the archive', async () => {
    await using f = await withSession();
    await f.database.moveClock('2 days');
    await expect(f.database.query(`update session set archive = true, code = null, state = 'ended'`)).rejects.toThrow('stay as announced');
  });

  it('keeps an ended session as it was, and a step that began', async () => {
    await using f = await withSession();
    await f.sessions.open(f.within, f.session.id, at('13:00'));
    await f.sessions.beginStep(f.within, f.session.id, 1, at('13:00'));
    await expect(f.database.query('delete from step where no = 1')).rejects.toThrow('began and keeps its place');
    await expect(f.database.query('update step set no = 9 where no = 1')).rejects.toThrow('began and keeps its place');
    await expect(f.database.query(`update step set began_at = clock() where no = 1`)).rejects.toThrow('began and keeps its place');
    await f.sessions.end(f.within, f.session.id, at('15:00'), HEAD);
    for (const change of [`state = 'live'`, `title = 'Lain'`, `head = null, head_code = null`, `ended_at = null`]) {
      await expect(f.database.query(`update session set ${change}`)).rejects.toThrow(/stays on record|does not go from/);
    }
  });
});
