/** The answer that stands in this one's place, if one does. */
export const correctionOf = <Answer extends { corrects?: number | string }>(answer: Answer & { no?: number; id?: string }, all: Answer[]): Answer | undefined =>
  all.find(({ corrects }) => corrects !== undefined && corrects === (answer.no ?? answer.id));
