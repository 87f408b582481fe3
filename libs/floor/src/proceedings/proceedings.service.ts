import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SessionsService } from '@dialog/forums';
import { Database, Jobs } from '@dialog/platform';
import { ORDER_RULE } from '../domain/fair-order';
import { headCode } from '../domain/journal-chain';
import { FORGET_SESSION } from '../floor.jobs';
import { NotEnding } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { dropAllWaiting } from '../writes/waiting-supports';
import { end, miss, turnOn } from '../turns/turns';

/** "Akhiri" can be taken back for so long. */
const TAKE_BACK_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

/** The session's own course: it opens, goes through its rundown, and ends. */
@Injectable()
export class ProceedingsService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ProceedingsService.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly floor: FloorWriter,
    private readonly sessions: SessionsService,
    private readonly jobs: Jobs,
  ) {}

  /** Goes live; pressed twice, it is live. @throws FloorClosed once ended */
  open(session: string, by: Officer): Promise<void> {
    return this.floor.write(session, async (floor) => {
      if (floor.rules.state === 'live') return;
      floor.mustBe('scheduled');
      await this.sessions.open(floor.client, session, floor.now);
      floor.rules.state = 'live';
      const { speaking_seconds: speakingSeconds, answer_seconds: answerSeconds } = floor.rules;
      floor.record('session.opened', by, { order: ORDER_RULE, speakingSeconds, answerSeconds });
      floor.changed('now');
    });
  }

  /** Begins a step of the rundown, which ends the one that was on. @throws FloorClosed */
  beginStep(session: string, no: number, by: Officer): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const { ended, kind } = await this.sessions.beginStep(floor.client, session, no, floor.now);
      if (ended === no) return { no };
      if (ended) floor.record('step.ended', by, { step: ended });
      floor.record('step.began', by, { step: no, kind });
      floor.changed('now');
      return { no };
    });
  }

  /** The session will end in ten seconds, unless it is taken back. @throws FloorClosed */
  end(session: string): Promise<{ endingAt: string }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      floor.row.ending_at ??= new Date(floor.now.getTime() + TAKE_BACK_MS);
      floor.changed('now');
      return { endingAt: floor.row.ending_at.toISOString() };
    });
  }

  /** @throws NotEnding too late, or never pressed */
  takeBackEnd(session: string): Promise<void> {
    return this.floor.write(session, async (floor) => {
      if (!floor.row.ending_at || floor.row.ending_at <= floor.now) throw new NotEnding();
      floor.row.ending_at = null;
      floor.changed('now');
    });
  }

  /** Whatever ends now, ends: on any node, also when the one that was pressed on has died. */
  async endWhatIsDue() {
    const { rows } = await this.database.query<{ session: string }>('select session from floor where ending_at <= clock()', []);
    await Promise.all(rows.map(({ session }) => this.finishDue(session)));
  }

  /** One that cannot end keeps no other from ending; it is tried again in a second. */
  private async finishDue(session: string) {
    await this.floor.write(session, (floor) => this.finish(floor)).catch((fault: unknown) => {
      this.log.error(`Session ${session} does not end`);
      this.log.error(fault);
    });
  }

  private async finish(floor: FloorTransaction) {
    const { row, session, client } = floor;
    if (!row.ending_at || row.ending_at > floor.now || floor.rules.state !== 'live') return;
    row.ending_at = null;
    await this.leave(floor);
    await dropAllWaiting(floor);
    await floor.countSupports();
    const carried = await this.carryOpen(floor);
    const { rows } = await floor.query<{ turns: number }>(`select count(*)::int as turns from turn where session = $1 and state = 'ended'`, [session]);
    floor.record('session.ended', 'system', { asked: row.last_no, turns: rows[0]!.turns, answers: row.last_answer, carried });
    const head = row.head.toString('hex');
    await this.sessions.end(client, session, floor.now, { head, headCode: headCode(row.head).replace('-', '') });
    floor.rules.state = 'ended';
    await this.jobs.send(FORGET_SESSION, { session }, client);
    floor.changed('now');
  }

  private async leave(floor: FloorTransaction) {
    const turn = await turnOn(floor);
    if (turn?.state === 'called') await miss(floor, turn, 'system');
    else if (turn) await end(floor, turn, 'system');
    const ended = await this.sessions.endStep(floor.client, floor.session, floor.now);
    if (ended) floor.record('step.ended', 'system', { step: ended });
  }

  /** Every question ends in an answer: those without one go to whom they were handed, else to the clerk's list. */
  private async carryOpen(floor: FloorTransaction): Promise<number> {
    const { rows } = await floor.query<{ no: number; agency: string | undefined }>(
      `update question set state = 'carried', carried_to = handed_to, rev = $2 where session = $1 and state in ('open', 'spoken')
       returning no, (select g.code from agency g where g.id = handed_to) as agency`,
      [floor.session, floor.version],
    );
    for (const { no, agency } of rows.toSorted((a, b) => a.no - b.no)) floor.record('question.carried', 'system', { question: no, agency });
    const { rows: all } = await floor.query<{ carried: number }>(`select count(*)::int as carried from question where session = $1 and state = 'carried'`, [floor.session]);
    return all[0]!.carried;
  }

  onApplicationBootstrap() {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  private look() {
    this.looking ??= this.endWhatIsDue()
      .catch((fault: unknown) => this.log.error(fault))
      .finally(() => (this.looking = undefined));
  }
}
