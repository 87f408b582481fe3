import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ArchiveService } from '@dialog/forums';
import { asOwner, Config } from '@dialog/platform';
import { AppModule } from '../apps/api/src/app.module';
import { demoAccounts, type Account } from './demo/accounts';
import { meansOf } from './demo/means';
import { isNothing, readRecord, whatIsMissing, type Missing, type OnRecord } from './demo/on-record';
import { script } from './demo/script';
import { DemoSessions } from './demo/sessions';
import { welcome } from './demo/welcome';
import { restoreClock, withMovingClock, type MovingClock } from './moving-clock';

const DAY = 86_400_000;

/** The demo: its officials, a history that is played through the services, what is announced, and a session that is on now. */
async function main() {
  const config = new Config(process.env);
  const { DATABASE_ADMIN_URL: adminUrl } = process.env;
  if (!config.demo) throw new Error('The demo is not on. It is for trying out, never for production: DEMO=on, without NODE_ENV=production.');
  if (config.regency !== '35.22') throw new Error(`The demo speaks of Bojonegoro (REGENCY=35.22), not of ${config.regency}.`);
  if (!adminUrl) throw new Error('Set DATABASE_ADMIN_URL: the demo is played under a clock that only dialog_owner may move.');
  const database = decodeURIComponent(new URL(config.databaseUrl).pathname.slice(1));
  const { accounts, now, missing } = await look(adminUrl, database);
  if (!isNothing(missing)) await withMovingClock(adminUrl, database, (clock) => play(stoppable(clock), missing, accounts[0]!, now));
  console.log(welcome(config.publicUrl, accounts, (await look(adminUrl, database)).live!));
}

/** A clock that an earlier start left moved is put right first. */
async function look(adminUrl: string, database: string) {
  const seen: Partial<{ accounts: Account[]; now: Date; live: OnRecord; missing: Missing }> = {};
  await asOwner(adminUrl, database, async (owner) => {
    await restoreClock(owner);
    const record = await readRecord(owner);
    Object.assign(seen, { accounts: await demoAccounts(owner), now: record.now, missing: whatIsMissing(record), live: record.sessions.findLast(({ state }) => state === 'live') });
  });
  return seen as Required<typeof seen>;
}

async function play(clock: MovingClock, { toEnd, toHold, past, toAnnounce, toOpen }: Missing, official: Account, now: Date) {
  process.env.DATABASE_URL = withoutWaiting(process.env.DATABASE_URL!);
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'] });
  try {
    await app.get(ArchiveService).import(script.archive);
    await clock.goTo(new Date(now.getTime() - 30 * DAY));
    const demo = new DemoSessions(await meansOf(app, { role: 'moderator', official }), clock);
    for (const { id, endsAt, lastAt } of toEnd) await demo.end(id, lastAt && lastAt > endsAt ? lastAt : endsAt);
    for (const { session, script: words } of toHold) await demo.holdAnnounced({ id: session.id, date: session.date, script: words }, session.startsAt);
    for (const { friday, script: words } of past) await demo.holdOn(friday, words);
    if (toAnnounce) await demo.announceFor(toAnnounce.friday, toAnnounce.script, now);
    if (toOpen) await demo.openNow(script.live, now);
  } finally {
    await app.close();
  }
}

/** Its commits need not reach the disk one by one: the last one, when the clock is restored, takes all before it along. */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}

/** Stops where time is moved when somebody asks, so that the real clock comes back. */
function stoppable(clock: MovingClock): MovingClock {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error('Stopped before the demo was complete; the next start goes on.')));
  return {
    async goTo(at) {
      stop.signal.throwIfAborted();
      await clock.goTo(at);
    },
    async advance(ms) {
      stop.signal.throwIfAborted();
      await clock.advance(ms);
    },
  };
}

main().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(1);
});
