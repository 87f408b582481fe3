import type { SimilarQuestion } from '#lib/api/types.ts';

/** An open question like what is typed; `supported`: its count had my support in it when it was found. */
export interface Similar extends SimilarQuestion { supported: boolean }

/** Those that stay keep their place, so that none moves away from under a finger; new ones come behind them. */
export function inPlace(shown: Similar[], found: Similar[]): Similar[] {
  const before = shown.flatMap(({ no }) => found.filter((question) => question.no === no));
  return [...before, ...found.filter((question) => !before.includes(question))];
}
