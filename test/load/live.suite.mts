import { drive } from './driver.mts';
import { atMost, type Figure, p95, told } from './figures.mts';
import type { Hall, Traffic } from './hall.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

export interface BareTask extends Hall {
  /** What the room gets, four a second, from the first again after the last. */
  frames: object[];
}

export interface LiveTask extends Hall {
  moderator: string;
  /** Open all the time. */
  questions: number;
  /** Seconds from one press at the desk to the next: next, start, end. */
  pressEvery: number;
}

export interface BareReport extends Traffic {
  /** Milliseconds from the emit to the acknowledgement. */
  acknowledged: number[];
}

export interface LiveReport extends BareReport {
  /** Milliseconds from the emit, or the press, to each phone. */
  asks: number[];
  calls: number[];
  lost: string[];
  twice: string[];
  /** Those that one phone got. */
  frames: object[];
}

export type Size = Omit<Hall, 'url' | 'pids'> & { pressEvery: number };

const FULL: Size = { phones: 1_000, perSecond: 50, warmUp: 8, seconds: 36, pressEvery: 1 };
/** A call a minute, as when people are heard out. */
const QUIET: Size = { phones: 1_000, perSecond: 3, warmUp: 8, seconds: 60, pressEvery: 20 };

/** A full hall: 300 questions open, a call every three seconds. Beside it a bare route that takes as many writes. */
export const live: Suite = {
  figures: ['ack-p95', 'ask-p95', 'call-p95', 'lost', 'twice', 'bytes', 'bare-ack-p95', 'ack-to-bare', 'servers', 'driver'],
  async measure(stand) {
    const hall = await follow(stand, FULL);
    const bare = await followBare(stand, FULL, hall.frames);
    return [
      atMost(50, 'live.ack-p95', p95(hall.acknowledged), 'ms'),
      atMost(300, 'live.ask-p95', p95(hall.asks), 'ms'),
      atMost(150, 'live.call-p95', p95(hall.calls), 'ms'),
      ...whole('live', hall),
      atMost(1_500, 'live.bytes', Math.max(...hall.bytes), 'B a second'),
      told('less', 'live.bare-ack-p95', p95(bare.acknowledged), 'ms'),
      told('less', 'live.ack-to-bare', p95(hall.acknowledged) / p95(bare.acknowledged), 'x'),
      told('less', 'live.servers', perThousand(hall.servers, hall), PER_THOUSAND),
      told('less', 'live.driver', perThousand(hall.driver, hall), PER_THOUSAND),
    ];
  },
};

/** The same hall while little happens, for what it costs who pays by the megabyte. */
export const quiet: Suite = {
  figures: ['megabytes', 'frames', 'lost', 'twice'],
  async measure(stand) {
    const hall = await follow(stand, QUIET);
    return [
      atMost(1, 'quiet.megabytes', (Math.max(...hall.bytes) * 3600) / 1e6, 'MB an hour'),
      told('less', 'quiet.frames', framesPerSecond(hall), 'a second'),
      ...whole('quiet', hall),
    ];
  },
};

export const PER_THOUSAND = 's per 1,000 deliveries';

export const perThousand = (seconds: number, { deliveries }: Traffic) => (seconds * 1000) / deliveries;

/** To one phone. */
export const framesPerSecond = ({ deliveries, bytes, from, to }: Traffic) => (deliveries * 1000) / bytes.length / (to - from);

export const whole = (suite: string, { lost, twice }: LiveReport): Figure[] => [
  atMost(0, `${suite}.lost`, lost.length, ''),
  atMost(0, `${suite}.twice`, twice.length, ''),
];

/** A session that so many follow; what went wrong in it is printed. */
export async function follow({ api, postgres, moderator }: Stand, size: Size): Promise<LiveReport> {
  const task: LiveTask = { ...size, url: api.url, pids: [api.pid, postgres], moderator, questions: 300 };
  const report = await drive<LiveReport>('live.driver.mts', task);
  for (const fault of new Set([...report.lost, ...report.twice])) console.log(`  ${fault}`);
  return report;
}

/** The bare server's room, of the same size and with the same frames. */
export function followBare({ bare }: Stand, size: Omit<Size, 'pressEvery'>, frames: object[]): Promise<BareReport> {
  const task: BareTask = { ...size, url: bare.url, pids: [bare.pid], frames };
  return drive<BareReport>('bare.driver.mts', task);
}
