import type { Figure } from './figures.mts';
import type { Stand } from './stand.mts';

/** Figures that are measured together. */
export interface Suite {
  /** Their names after the suite's own and the dot. */
  figures: readonly string[];
  /** Takes so long that it runs only with --long. */
  long?: true;
  /** @param minutes how long, for a suite whose length is its point */
  measure(stand: Stand, minutes: number): Promise<Figure[]>;
}
