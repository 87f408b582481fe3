import type { FloorTransaction } from '../writes/floor-transaction';
import { QuestionMoved } from '../floor.errors';
import { RULING_SEQ } from '../questions/question.rows';
import { type Standing, standing } from '../moderation/moderated';

const RULED = ['hidden', 'declined', 'merged'];

/** A question, and the entry that ruled on it. */
export interface Ruled {
  question: Standing;
  ruling: number;
}

/**
 * The act that made it so and was not taken back.
 * @throws NoSuchQuestion QuestionMoved unless it is hidden, declined or merged
 */
export async function ruled(floor: FloorTransaction, no: number): Promise<Ruled> {
  const question = (await standing(floor, [no])).get(no)!;
  const { state } = question.now;
  if (!RULED.includes(state)) throw new QuestionMoved(no, state);
  const { rows } = await floor.query<{ seq: number }>(
    `select ${RULING_SEQ} as seq from question q where q.session = $1 and q.no = $2`,
    [floor.session, no],
  );
  return { question, ruling: rows[0]!.seq };
}
