import { drive } from './driver.mts';
import { atMost, type Figure, p95, percentile, told } from './figures.mts';
import type { Suite } from './suite.mts';

export interface CrowdTask {
  url: string;
  moderator: string;
  /** Questions that wait, in the one session and in the other. */
  sizes: [few: number, many: number];
  rounds: number;
}

export const acts = ['join', 'page', 'queue', 'call', 'beat'] as const;

/** Milliseconds, round by round. */
export type Took = Record<(typeof acts)[number], number[]>;

const [FEW, MANY] = [200, 20_000] as const;
const median = (values: readonly number[]) => percentile(values, 0.5);

/** What 20,000 waiting questions cost those who come, read, call and follow; beside a session with 200, act by act in turn. */
export const crowd: Suite = {
  figures: acts.flatMap((act) => [act, `${act}-p95`, `${act}-${FEW}`, `${act}-${MANY}`]),
  async measure({ api, moderator }) {
    const task: CrowdTask = { url: api.url, moderator, sizes: [FEW, MANY], rounds: 40 };
    const [few, many] = await drive<[Took, Took]>('crowd.driver.mts', task);
    return acts.flatMap((act): Figure[] => [
      atMost(2, `crowd.${act}`, median(many[act]) / median(few[act]), 'x'),
      told('less', `crowd.${act}-p95`, p95(many[act]) / p95(few[act]), 'x'),
      told('less', `crowd.${act}-${FEW}`, median(few[act]), 'ms'),
      told('less', `crowd.${act}-${MANY}`, median(many[act]), 'ms'),
    ]);
  },
};
