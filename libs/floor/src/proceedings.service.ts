import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { SessionsService } from '@dialog/forums';
import { Database, Jobs } from '@dialog/platform';
import { ORDER_RULE } from './domain/fair-order';
import { headCode } from './domain/journal-chain';
import { FORGET_PHONES } from './floor.jobs';
import { NotEnding } from './floor.errors';
import type { FloorTransaction } from './floor-transaction';
import { FloorWriter } from './floor-writer';
import { end, miss, turnOn } from './turns';

/** "Akhiri" can be taken back for so long. */
const TAKE_BACK_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

/** The session's own course: it opens, goes through its rundown, and ends. */
@Injectable()
export class ProceedingsService implements OnApplicationBootstrap, OnModuleDestroy {
  private look: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly floor: FloorWriter,
    private readonly sessions: SessionsService,
    private readonly agencies: AgenciesService,
    private readonly jobs: Jobs,
  ) {}

  /** Goes live; pressed twice, it is live. @throws FloorClosed once ended */
  open(session: string): Promise<void> {
    return this.floor.write(session, async (floor) => {
      if (floor.rules.state === 'live') return;
      floor.mustBe('scheduled');
      await this.sessions.open(floor.client, session, floor.now);
      floor.rules.state = 'live';
      const { speaking_seconds: speakingSeconds, answer_seconds: answerSeconds } = floor.rules;
      floor.record('session.opened', 'moderator', { order: ORDER_RULE, speakingSeconds, answerSeconds });
      floor.changed('now');
    });
  }

  /** Begins a step of the rundown, which ends the one that was on. @throws FloorClosed */
  beginStep(session: string, no: number): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const { ended, kind } = await this.sessions.beginStep(floor.client, session, no, floor.now);
      if (ended === no) return { no };
      if (ended) floor.record('step.ended', 'moderator', { step: ended });
      floor.record('step.began', 'moderator', { step: no, kind });
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
    for (const { session } of rows) await this.floor.write(session, (floor) => this.finish(floor));
  }

  private async finish(floor: FloorTransaction) {
    const { row, session, client } = floor;
    if (!row.ending_at || row.ending_at > floor.now || floor.rules.state !== 'live') return;
    row.ending_at = null;
    await this.leave(floor);
    await floor.countSupports();
    const carried = await this.carryOpen(floor);
    const { rows } = await floor.query<{ turns: number }>(`select count(*)::int as turns from turn where session = $1 and state = 'ended'`, [session]);
    floor.record('session.ended', 'system', { asked: row.last_no, turns: rows[0]!.turns, answers: row.last_answer, carried });
    const head = row.head.toString('hex');
    await this.sessions.end(client, session, floor.now, { head, headCode: headCode(row.head).replace('-', '') });
    floor.rules.state = 'ended';
    await this.jobs.send(FORGET_PHONES, { session }, client);
    floor.changed('now');
  }

  private async leave(floor: FloorTransaction) {
    const turn = await turnOn(floor);
    if (turn?.state === 'called') await miss(floor, turn, 'system');
    else if (turn) await end(floor, turn, 'system');
    const ended = await this.sessions.endStep(floor.client, floor.session, floor.now);
    if (ended) floor.record('step.ended', 'system', { step: ended });
  }

  /** Every question ends in an answer: those without one go to the agency they were handed to, else to the clerk's list. */
  private async carryOpen(floor: FloorTransaction): Promise<number> {
    const { rows } = await floor.query<{ no: number; carried_to: string | null }>(
      `with open as (select no from question where session = $1 and state in ('open', 'spoken') order by no)
       update question q set state = 'carried', rev = $2 from open where q.session = $1 and q.no = open.no returning q.no, q.carried_to`,
      [floor.session, floor.version],
    );
    for (const { no, carried_to } of rows) {
      floor.record('question.carried', 'system', { question: no, agency: carried_to ? await this.agencies.codeOf(carried_to) : undefined });
    }
    const { rows: all } = await floor.query<{ carried: number }>(`select count(*)::int as carried from question where session = $1 and state = 'carried'`, [floor.session]);
    return all[0]!.carried;
  }

  onApplicationBootstrap() {
    this.look = setInterval(() => void this.endWhatIsDue().catch(() => undefined), LOOK_EVERY_MS); // a fault is met again in a second
  }

  onModuleDestroy() {
    clearInterval(this.look);
  }
}
