/** Addresses inside a session's record: each question, turn and answer has one, and keeps it. */
export const questionAnchor = (no: number) => `q-${no}`;
export const turnAnchor = (no: number) => `t-${no}`;
export const directionAnchor = (no: number) => `d-${no}`;
export const writtenAnchor = (id: string) => `w-${id}`;
export const answerAnchor = (no: number) => `a-${no}`;
