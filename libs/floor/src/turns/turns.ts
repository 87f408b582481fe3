import { addTurn, afterMiss, afterTurn as afterTurnEnded } from './askers';
import type { EntryActor, Officer } from '../journal/entry-kinds';
import { FloorMoved, NoSuchQuestion, NoSuchTurn, NotCallable, ReadOut, SomebodyCalled } from '../floor.errors';
import type { TurnView } from '../floor.events';
import type { FloorTransaction } from '../writes/floor-transaction';
import { ON_THE_FLOOR, spokenMs, turnView, TURNS, type TurnRow } from './turn.view';

/** The turn that answers a press made twice, if this is one. */
export async function alreadyCalled(floor: FloorTransaction, afterTurn: number): Promise<TurnView | undefined> {
  floor.mustBe('live');
  const last = floor.row.last_turn;
  if (last === afterTurn) return undefined;
  if (last === 0) throw new FloorMoved(undefined);
  const turn = turnView(await turnOf(floor, last));
  if (last === afterTurn + 1) return turn;
  throw new FloorMoved(turn);
}

export async function call(floor: FloorTransaction, question: number, by: Officer, reason?: string): Promise<TurnView> {
  await floor.countSupports();
  const no = (floor.row.last_turn += 1);
  const limitSeconds = floor.rules.speaking_seconds;
  const seq = floor.record('turn.called', by, { turn: no, question, limitSeconds }, { reason });
  await floor.query(
    `insert into turn (session, no, question, asker, grp, place, called_seq, called_at, answer_by, limit_seconds, reason)
     select $1, $2, no, asker, grp, place, $4, $5, $5::timestamptz + make_interval(secs => $6), $7, $8 from question where session = $1 and no = $3`,
    [floor.session, no, question, seq, floor.now, floor.rules.answer_seconds, limitSeconds, reason ?? null],
  );
  const turn = await turnOf(floor, no);
  await addTurn(floor, turn.asker);
  floor.changed('now');
  return turnView(turn);
}

/** Ends the turn that is on, if one is; calling the next does so, and the end of the session. */
export async function leaveTheFloor(floor: FloorTransaction, by: Officer) {
  const turn = await turnOn(floor);
  if (!turn) return;
  if (turn.state === 'called') throw new SomebodyCalled(turnView(turn));
  await end(floor, turn, by);
}

export async function end(floor: FloorTransaction, turn: TurnRow, by: EntryActor | Officer) {
  const spoken = spokenMs(turn, floor.now);
  await setTurn(floor, turn.no, `state = 'ended', spoken_ms = $3, running_since = null, ended_at = $4`, spoken, floor.now);
  // an answer may be on record before the turn has ended
  await floor.query(`update question set state = case state when 'open' then 'spoken' else state end, rev = $3 where session = $1 and no = $2`, [
    floor.session, turn.question, floor.version,
  ]);
  floor.record('turn.ended', by, { turn: turn.no, spokenMs: spoken });
  await afterTurnEnded(floor, turn.asker);
}

/** For a question that is read out nobody is asked to come. */
export function mustWaitForSomebody({ no, mode }: TurnRow) {
  if (mode === 'read') throw new ReadOut(no);
}

export async function miss(floor: FloorTransaction, turn: TurnRow, by: EntryActor | Officer) {
  await setTurn(floor, turn.no, `state = 'missed', ended_at = $3`, floor.now);
  floor.record('turn.missed', by, { turn: turn.no });
  await afterMiss(floor, turn.asker);
}

export async function mustBeCallable(floor: FloorTransaction, question: number) {
  const { rows } = await floor.query<{ callable: boolean }>('select callable from question where session = $1 and no = $2', [floor.session, question]);
  if (!rows[0]) throw new NoSuchQuestion(question);
  if (!rows[0].callable) throw new NotCallable(question);
}

export async function turnOf(floor: FloorTransaction, no: number): Promise<TurnRow> {
  const { rows } = await floor.query<TurnRow>(`${TURNS} where t.session = $1 and t.no = $2`, [floor.session, no]);
  if (!rows[0]) throw new NoSuchTurn(no);
  return rows[0];
}

export async function turnOn(floor: FloorTransaction): Promise<TurnRow | undefined> {
  const { rows } = await floor.query<TurnRow>(`${TURNS} where t.session = $1 and ${ON_THE_FLOOR}`, [floor.session]);
  return rows[0];
}

export async function setTurn(floor: FloorTransaction, no: number, assignments: string, ...values: unknown[]) {
  await floor.query(`update turn set ${assignments} where session = $1 and no = $2`, [floor.session, no, ...values]);
}
