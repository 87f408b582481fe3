import { type Database, prepared } from '@dialog/platform';
import type { Supported } from '../floor.events';
import { NoSuchQuestion, OwnQuestion, QuestionMoved } from '../floor.errors';
import type { FloorTransaction } from './floor-transaction';

/** Whose support it is, and from where: the network of the connection that pressed, for a phone that wrote at home may sit in the hall now. */
export interface Supporter {
  device: string;
  firstSeen: Date;
  network: string;
}

export interface SupportWrite extends Supporter {
  kind: 'support';
  no: number;
  /** In the set afterwards, or not: never a toggle, so that pressing twice is pressing once. */
  given: boolean;
}

/** What became of a press, in the order of presses. */
interface Pressed {
  /** "missing", "own", or the state of a question that is not open. */
  refused: string | null;
  supports: number;
  waits: boolean;
  /** A count changed, of whichever question. */
  moved: boolean;
}

/** Gives and takes back all supports of a batch at once: the rules, the cap on a network among them, stand in the database (migrations/1764000000016-press-supports.ts). */
export async function supportAll(floor: FloorTransaction, writes: SupportWrite[], results: Map<unknown, unknown>, ready: Promise<void>) {
  if (writes.length === 0) return;
  await ready;
  const { rows } = await floor.query<Pressed>('select * from press_supports($1, $2, $3, false, $4, $5, $6, $7, $8)', [floor.session, floor.version, floor.now, ...columns(writes)]);
  writes.forEach((write, i) => results.set(write, answer(write, rows[i]!)));
  if (rows[0]!.moved) floor.changed('slow');
}

/**
 * Supports with nothing beside them, which is what phones mostly send: one statement, committed when it answers.
 * @param countEvery seconds after which counts are due on record, which is not done here
 * @returns undefined when there is more to be done first, and nothing was
 */
export async function supportAlone(database: Database, session: string, writes: SupportWrite[], countEvery: number) {
  const { rows } = await database.write<Pressed & { version: number }>(
    prepared('select * from press_supports_alone($1, make_interval(secs => $2), $3, $4, $5, $6, $7)', [session, countEvery, ...columns(writes)]),
  );
  if (!rows[0]) return undefined;
  return { results: writes.map((write, i) => answer(write, rows[i]!)), moved: rows[0].moved, version: rows[0].version };
}

const columns = (writes: SupportWrite[]) => [
  writes.map(({ no }) => no), writes.map(({ device }) => device), writes.map(({ given }) => given), writes.map(({ network }) => network), writes.map(({ firstSeen }) => firstSeen),
];

function answer({ no }: SupportWrite, { refused, supports, waits }: Pressed): Supported | Error {
  if (refused === 'missing') return new NoSuchQuestion(no);
  if (refused === 'own') return new OwnQuestion(no);
  if (refused) return new QuestionMoved(no, refused);
  return { no, supports, ...(waits && { waiting: true as const }) };
}
