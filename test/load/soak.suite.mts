import { drive } from './driver.mts';
import { atMost, p95, told } from './figures.mts';
import type { Suite } from './suite.mts';

export interface SoakTask {
  url: string;
  moderator: string;
  /** Whose memory is watched. */
  pid: number;
  phones: number;
  /** Open all the time. */
  questions: number;
  perSecond: number;
  /** Seconds from one press at the desk to the next. */
  pressEvery: number;
  seconds: number;
}

export interface SoakReport {
  /** The server's memory in MB, second by second. */
  memory: number[];
  /** Milliseconds from the emit to the acknowledgement. */
  acknowledged: number[];
  lost: string[];
  twice: string[];
}

/** A hall for an hour: what the server's memory does while nothing grows but the journal. */
export const soak: Suite = {
  figures: ['memory', 'memory-second-quarter', 'memory-last-quarter', 'ack-p95', 'lost', 'twice'],
  long: true,
  async measure({ api, moderator }, minutes) {
    const task: SoakTask = { url: api.url, pid: api.pid, moderator, phones: 500, questions: 300, perSecond: 20, pressEvery: 20, seconds: minutes * 60 };
    const { memory, acknowledged, lost, twice } = await drive<SoakReport>('soak.driver.mts', task);
    for (const fault of new Set([...lost, ...twice])) console.log(`  ${fault}`);
    const quarter = Math.floor(memory.length / 4);
    const [second, last] = [mean(memory.slice(quarter, 2 * quarter)), mean(memory.slice(3 * quarter))];
    return [
      atMost(1.1, 'soak.memory', last / second, 'x'),
      told('less', 'soak.memory-second-quarter', second, 'MB'),
      told('less', 'soak.memory-last-quarter', last, 'MB'),
      told('less', 'soak.ack-p95', p95(acknowledged), 'ms'),
      atMost(0, 'soak.lost', lost.length, ''),
      atMost(0, 'soak.twice', twice.length, ''),
    ];
  },
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
