import type { Instant, QuestionState } from '../floor.events';

/** An appeal as everybody may read it. */
export interface AppealView {
  question: number;
  /** Seq of the entry that ruled. */
  of: number;
  /** What the ruling made of the question. */
  against: Extract<QuestionState, 'hidden' | 'declined' | 'merged'>;
  /** Absent when it was erased. */
  sentence?: string;
  at: Instant;
  /** `overtaken`: the ruling was taken back before somebody decided. */
  state: 'open' | 'granted' | 'upheld' | 'overtaken';
  decision?: { reason: string; by: string; at: Instant };
}
