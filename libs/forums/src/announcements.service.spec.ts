import { AgenciesService } from '@dialog/agencies';
import { Clock, Database, InvalidInput } from '@dialog/platform';
import { testForum } from '../../../test/support/forum';
import { NoCodeFree, SessionMovedOn, SessionUnknown, StepBegan } from './forums.errors';
import { SessionsService } from './sessions.service';

const HEAD = { head: 'a'.repeat(64), headCode: '0123456789' };
const pointers = (thrown: unknown) => (thrown as InvalidInput).facts.errors?.map(({ pointer }) => pointer);

describe('announcing a session', () => {
  it('gives it a short code, the usual settings and the six steps with their planned times', async () => {
    await using forum = await testForum();
    const session = await forum.announce();
    expect(session).toMatchObject({ state: 'scheduled', archive: false, series: { slug: 'dialog-publik', title: 'Dialog Publik' }, date: '2026-01-09', startsAt: '2026-01-09T06:00:00.000Z' });
    expect(session).toMatchObject({ speakingSeconds: 180, answerSeconds: 60, openLimit: 3, code: expect.stringMatching(/^\d{4}$/) });
    expect(session.steps.map(({ no, kind, plannedAt }) => [no, kind, plannedAt?.slice(11, 16)])).toEqual([
      [1, 'opening', '06:00'], [2, 'last-answers', '06:10'], [3, 'briefing', '06:25'], [4, 'dialogue', '06:45'], [5, 'answers', '07:30'], [6, 'directions', '07:50'],
    ]);
  });

  it('takes a rundown of its own, with agencies and links', async () => {
    await using forum = await testForum();
    const [agency] = await forum.get(AgenciesService).list();
    const session = await forum.announce({ series: 'sapa-bupati', steps: [{ kind: 'briefing', title: 'Banjir', agency: agency!.id, link: 'https://example.go.id/banjir', minutes: 20 }, { kind: 'dialogue', title: 'Dialog' }] });
    expect(session.steps).toMatchObject([{ no: 1, agency: { id: agency!.id, name: agency!.name }, link: 'https://example.go.id/banjir' }, { no: 2, plannedAt: '2026-01-09T06:20:00.000Z' }]);
  });

  it('says what cannot be: hours, a time that has passed, an unknown series or agency', async () => {
    await using forum = await testForum();
    const refused = (more: Parameters<typeof forum.announce>[0]) => forum.announce(more).then(() => [], pointers);
    expect(await refused({ endsAt: '12:00' })).toEqual(['/endsAt']);
    expect(await refused({ date: '2026-01-08' })).toEqual(['/date']);
    expect(await refused({ series: 'no-such' })).toEqual(['/series']);
    expect(await refused({ steps: [{ kind: 'other', title: 'x' }, { kind: 'briefing', title: 'x', agency: '019a0000-0000-7000-8000-000000000000' }] })).toEqual(['/steps/1/agency']);
    expect(await forum.database.query('select from session')).toEqual([]);
  });

  it('refuses an agency that had ended before the day', async () => {
    await using forum = await testForum();
    const ended = (await forum.get(AgenciesService).list()).find(({ validTo }) => validTo && validTo < '2026-01-09')!;
    const steps = [{ kind: 'briefing' as const, title: 'Banjir', agency: ended.id }];
    expect(await forum.announce({ steps }).then(() => [], pointers)).toEqual(['/steps/0/agency']);
    const { id } = await forum.announce();
    expect(await forum.announcements.setSteps(id, steps).then(() => [], pointers)).toEqual(['/steps/0/agency']);
  });

  it('gives no two sessions in sight the same code, and gives it free when a session ends', async () => {
    await using forum = await testForum();
    await forum.database.query(
      `insert into session (id, series, title, held_on, starts_at, ends_at, venue, code)
       select gen_random_uuid(), 'dialog-publik', 'Penuh', '2026-01-09', clock(), clock() + interval '1 hour', 'x', lpad(n::text, 4, '0') from generate_series(0, 9999) n where n <> 417`,
    );
    const session = await forum.announce();
    expect(session.code).toBe('0417');
    await expect(forum.announce()).rejects.toThrow(NoCodeFree);
    const sessions = forum.get(SessionsService);
    await sessions.open(forum.get(Database), session.id, await forum.get(Clock).now());
    await sessions.end(forum.get(Database), session.id, await forum.get(Clock).now(), HEAD);
    expect((await sessions.view(session.id)).code).toBeUndefined();
    expect((await forum.announce()).code).toBe('0417');
  });
});

describe('changing what was announced', () => {
  it('changes what is named and nothing else, until the session has ended', async () => {
    await using forum = await testForum();
    const session = await forum.announce();
    const amended = await forum.announcements.amend(session.id, { venue: 'Masjid Agung', speakingSeconds: 120 });
    expect(amended).toEqual({ ...session, venue: 'Masjid Agung', speakingSeconds: 120 });
    await run(forum, session.id);
    await expect(forum.announcements.amend(session.id, { title: 'Lain' })).rejects.toThrow(SessionMovedOn);
    await expect(forum.announcements.setSteps(session.id, session.steps.map(planned))).rejects.toThrow(SessionMovedOn);
    await expect(forum.announcements.amend('019a0000-0000-7000-8000-000000000000', {})).rejects.toThrow(SessionUnknown);
  });

  it('puts, drops and adds steps, and numbers them anew', async () => {
    await using forum = await testForum();
    const session = await forum.announce();
    const steps = session.steps.map(planned);
    const changed = await forum.announcements.setSteps(session.id, [steps[0]!, { kind: 'other', title: 'Penghargaan', minutes: 5 }, steps[3]!]);
    expect(changed.steps.map(({ no, title }) => [no, title])).toEqual([[1, 'Pembukaan dan pengumuman'], [2, 'Penghargaan'], [3, 'Dialog terbuka']]);
  });

  it('leaves the steps that have begun as they are and where they are', async () => {
    await using forum = await testForum();
    const session = await forum.announce();
    const sessions = forum.get(SessionsService);
    const now = await forum.get(Clock).now();
    await sessions.open(forum.get(Database), session.id, now);
    await sessions.beginStep(forum.get(Database), session.id, 2, now);
    const steps = session.steps.map(planned);
    await expect(forum.announcements.setSteps(session.id, steps.toSpliced(1, 1))).rejects.toThrow(StepBegan);
    await expect(forum.announcements.setSteps(session.id, [{ kind: 'other', title: 'Dulu' }, ...steps])).rejects.toThrow(StepBegan);
    await expect(forum.announcements.setSteps(session.id, steps.with(1, { ...steps[1]!, title: 'Lain' }))).rejects.toThrow(StepBegan);
    const changed = await forum.announcements.setSteps(session.id, steps.slice(0, 3));
    expect(changed.steps).toHaveLength(3);
    expect(changed.steps[1]).toMatchObject({ no: 2, beganAt: now.toISOString() });
  });
});

const planned = ({ no, kind, title, agency, link, minutes }: Awaited<ReturnType<SessionsService['view']>>['steps'][number]) => ({ no, kind, title, agency: agency?.id, link, minutes });

async function run(forum: Awaited<ReturnType<typeof testForum>>, id: string) {
  const now = await forum.get(Clock).now();
  await forum.get(SessionsService).open(forum.get(Database), id, now);
  await forum.get(SessionsService).end(forum.get(Database), id, now, HEAD);
}
