import { Injectable } from '@nestjs/common';
import { afterStep, type TurnState, type TurnStep } from '../domain/turn-states';
import { mask } from '../domain/masking';
import { oneLine } from '../domain/words';
import type { Officer } from '../journal/entry-kinds';
import { FloorMoved, NotYours, QueueEmpty, TurnMoved } from '../floor.errors';
import type { TurnView } from '../floor.events';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { nextInLine } from './next-in-line';
import { alreadyCalled, call, end, leaveTheFloor, miss, mustBeCallable, mustWaitForSomebody, setTurn, turnOf } from './turns';
import { spokenMs, turnView, type TurnRow } from './turn.view';

const STATE_AFTER: Record<TurnStep, TurnState> = { start: 'speaking', pause: 'paused', resume: 'speaking', end: 'ended', miss: 'missed' };

/** Turns on the floor: who is called, speaks, pauses, ends, or did not come. */
@Injectable()
export class TurnsService {
  constructor(private readonly floor: FloorWriter) {}

  /**
   * Calls whoever the published order puts first; whoever speaks has then ended.
   * @param afterTurn the turn the caller saw as the last, 0 for none; pressed twice, the same turn answers
   * @throws FloorMoved somebody called meanwhile; carries the turn that is now on
   * @throws QueueEmpty
   */
  next(session: string, afterTurn: number, by: Officer): Promise<TurnView> {
    return this.floor.write(session, async (floor) => {
      const again = await alreadyCalled(floor, afterTurn);
      if (again) return again;
      await leaveTheFloor(floor, by);
      const question = await nextInLine(floor);
      if (!question) throw new QueueEmpty();
      return call(floor, question, by);
    });
  }

  /**
   * Calls somebody out of the published order, for a reason that everybody sees.
   * @throws NotCallable NoSuchQuestion FloorMoved
   */
  call(session: string, question: number, reason: string, afterTurn: number, by: Officer): Promise<TurnView> {
    return this.floor.write(session, async (floor) => {
      const again = await alreadyCalled(floor, afterTurn);
      if (again && again.question !== question) throw new FloorMoved(again);
      if (again) return again;
      await leaveTheFloor(floor, by);
      await mustBeCallable(floor, question);
      return call(floor, question, by, mask(oneLine(reason)).text);
    });
  }

  start(session: string, no: number, by: Officer): Promise<TurnView> {
    return this.act(session, no, 'start', async (floor) => {
      await setTurn(floor, no, `state = 'speaking', started_at = $3, running_since = $3`, floor.now);
      floor.record('turn.started', by, { turn: no });
    });
  }

  pause(session: string, no: number, by: Officer): Promise<TurnView> {
    return this.act(session, no, 'pause', async (floor, turn) => {
      const spoken = spokenMs(turn, floor.now);
      await setTurn(floor, no, `state = 'paused', spoken_ms = $3, running_since = null`, spoken);
      floor.record('turn.paused', by, { turn: no, spokenMs: spoken });
    });
  }

  resume(session: string, no: number, by: Officer): Promise<TurnView> {
    return this.act(session, no, 'resume', async (floor) => {
      await setTurn(floor, no, `state = 'speaking', running_since = $3`, floor.now);
      floor.record('turn.resumed', by, { turn: no });
    });
  }

  end(session: string, no: number, by: Officer): Promise<TurnView> {
    return this.act(session, no, 'end', (floor, turn) => end(floor, turn, by));
  }

  /**
   * A no-show, which only a person may say, and only between call and start.
   * @throws ReadOut
   */
  missed(session: string, no: number, by: Officer): Promise<TurnView> {
    return this.act(session, no, 'miss', async (floor, turn) => {
      mustWaitForSomebody(turn);
      await miss(floor, turn, by);
    });
  }

  /**
   * The called phone answers: ready, or "belum bisa", which counts as a no-show.
   * @throws NotYours ReadOut
   */
  reply(session: string, no: number, device: string, ready: boolean): Promise<{ turn: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const turn = await turnOf(floor, no);
      if (turn.device !== device) throw new NotYours(turn.question);
      mustWaitForSomebody(turn);
      if (ready ? turn.ready : turn.state === 'missed') return { turn: no }; // said before
      if (turn.state !== 'called') throw new TurnMoved(no, turn.state);
      if (ready) await setTurn(floor, no, 'ready = $3', true);
      else await miss(floor, turn, `asker:${turn.asker}`);
      floor.changed('now');
      return { turn: no };
    });
  }

  private act(session: string, no: number, step: TurnStep, change: (floor: FloorTransaction, turn: TurnRow) => Promise<void>): Promise<TurnView> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const turn = await turnOf(floor, no);
      if (turn.state === STATE_AFTER[step]) return turnView(turn); // pressed twice
      if (!afterStep(turn.state, step)) throw new TurnMoved(no, turn.state);
      await change(floor, turn);
      floor.changed('now');
      return turnView(await turnOf(floor, no));
    });
  }
}
