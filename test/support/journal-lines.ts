import { type Group, ORDER_RULE } from '../../libs/floor/src/domain/fair-order';
import type { Entry } from '../../libs/floor/src/domain/journal-chain';
import { Recount } from '../../libs/floor/src/domain/recount/recount';

/** An entry as a journal's spec writes it; without an actor it is the moderator's. */
export type Line = [kind: string, body: Record<string, unknown>, actor?: string];

export const opened: Line = ['session.opened', { order: ORDER_RULE }];
export const asked = (question: number, asker = question, group: Group = 'remote', place = 'outside'): Line => ['question.asked', { question, asker, group, place }, `asker:${asker}`];
/** By an official, for somebody whom the desk added. */
export const taken = (question: number, asker: number, by = 'clerk'): Line => ['question.asked', { question, asker, group: 'remote', place: 'outside', channel: 'paper' }, by];
export const called = (turn: number, question: number, reason?: string): Line => ['turn.called', { turn, question, ...(reason && { reason }) }];
const step = (kind: string, turn: number): Line => [`turn.${kind}`, { turn }];
export const started = (turn: number) => step('started', turn);
export const paused = (turn: number) => step('paused', turn);
export const resumed = (turn: number) => step('resumed', turn);
export const ended = (turn: number) => step('ended', turn);
export const missed = (turn: number) => step('missed', turn);
export const spoke = (turn: number) => [started(turn), ended(turn)];
export const counted = (counts: Record<string, number>): Line => ['supports.counted', { counts }];
export const withdrawn = (question: number, by = question): Line => ['question.withdrawn', { question }, `asker:${by}`];
export const carried = (question: number, actor = 'moderator'): Line => ['question.carried', { question }, actor];
export const carriedAtTheEnd = (question: number) => carried(question, 'system');
export const answered = (answer: number, question: number, corrects?: number): Line => ['answer.given', { answer, question, ...(corrects && { corrects }) }];
export const directed = (direction: number, question?: number): Line => ['direction.given', { direction, ...(question && { question }) }];
export const decided = (decision: number): Line => ['decision.taken', { decision }];
export const returned = (asker: number): Line => ['asker.returned', { asker }];
/** An act of the desk on a question. */
export const acted = (done: string, question: number, more: object = {}): Line => [`question.${done}`, { question, ...more }];
export const raised = (question: number, isRaised = true): Line => ['queue.reordered', { question, raised: isRaised, ...(isRaised && { reason: 'hash' }) }];
export const merged = (question: number, others: number[], supports: number): Line => ['questions.merged', { question, merged: others, counts: { [question]: supports } }];
export const split = (question: number, from: number, counts: Record<string, number>): Line => ['questions.split', { question, from, counts }];
export const undone = (of: number, counts?: Record<string, number>): Line => ['action.undone', { of, ...(counts && { counts }) }];
export const appealed = (question: number, of: number, by = question): Line => ['appeal.made', { question, of }, `asker:${by}`];
export const appealDecided = (question: number, of: number, granted: boolean): Line => ['appeal.decided', { question, of, granted }, 'chair'];
export const over = (asked: number, turns: number, answers: number, carried: number): Line => ['session.ended', { asked, turns, answers, carried }];

/** What is found in a journal of these lines, numbered as they come. */
export function recounted(...lines: Line[]) {
  const recount = new Recount();
  const faults = lines.flatMap(([kind, body, actor = 'moderator'], i) => recount.take({ session: '', seq: i + 1, at: '', kind, actor, body } satisfies Entry) ?? []);
  return { faults: faults.map(({ seq, fault }) => `${seq}: ${fault}`), calls: recount.calls, outOfOrder: recount.outOfOrder };
}
