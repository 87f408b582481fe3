import { drive } from './driver.mts';
import { atMost, p95, told } from './figures.mts';
import type { Suite } from './suite.mts';

export interface ManyTask {
  url: string;
  moderator: string;
  sessions: number;
  /** Of each session. */
  phones: number;
  questions: number;
  perSecond: number;
  /** Seconds before, and while it is measured. */
  warmUp: number;
  seconds: number;
  /** Whose processor time counts as the servers'. */
  pids: number[];
}

export interface ManyReport {
  /** Milliseconds from the emit to the acknowledgement. */
  acknowledged: number[];
  /** Seconds of processor, the servers' and the driver's. */
  servers: number;
  driver: number;
  lost: string[];
  twice: string[];
}

/** As many sessions at once as a province has: each small, together as busy as a full hall, and none shares a batch with another. */
export const many: Suite = {
  figures: ['ack-p95', 'acknowledged', 'servers', 'driver', 'lost', 'twice'],
  async measure({ api, postgres, moderator }) {
    const task: ManyTask = { url: api.url, pids: [api.pid, postgres], moderator, sessions: 100, phones: 20, questions: 20, perSecond: 1, warmUp: 8, seconds: 30 };
    const { acknowledged, servers, driver, lost, twice } = await drive<ManyReport>('many.driver.mts', task);
    for (const fault of new Set([...lost, ...twice])) console.log(`  ${fault}`);
    return [
      atMost(100, 'many.ack-p95', p95(acknowledged), 'ms'),
      told('more', 'many.acknowledged', acknowledged.length / task.seconds, 'a second'),
      told('less', 'many.servers', servers / task.seconds, 'processors'),
      told('less', 'many.driver', driver / task.seconds, 'processors'),
      atMost(0, 'many.lost', lost.length, ''),
      atMost(0, 'many.twice', twice.length, ''),
    ];
  },
};
