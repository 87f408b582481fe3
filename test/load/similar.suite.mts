import { drive } from './driver.mts';
import { atLeast, atMost, p95, percentile, told } from './figures.mts';
import type { Suite } from './suite.mts';

export interface SimilarTask {
  url: string;
  moderator: string;
  /** That wait in the session. */
  questions: number;
  /** Texts looked up, one after the other. */
  looks: number;
}

export interface SimilarReport {
  /** Milliseconds of each look. */
  took: number[];
  /** Looks that found something. */
  found: number;
}

/** How long a phone waits for what is like the text in its form, where 20,000 questions are open. */
export const similar: Suite = {
  figures: ['p50', 'p95', 'found'],
  async measure({ api, moderator }) {
    const task: SimilarTask = { url: api.url, moderator, questions: 20_000, looks: 500 };
    const { took, found } = await drive<SimilarReport>('similar.driver.mts', task);
    return [
      told('less', 'similar.p50', percentile(took, 0.5), 'ms'),
      atMost(50, 'similar.p95', p95(took), 'ms'),
      atLeast(0.9, 'similar.found', found / took.length, 'of the texts'),
    ];
  },
};
