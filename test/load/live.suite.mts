import { drive } from './driver.mts';
import { atMost, type Figure, p95, told } from './figures.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

interface Load {
  url: string;
  phones: number;
  perSecond: number;
  /** Seconds before and while it is measured. */
  warmUp: number;
  seconds: number;
  /** Whose processor time counts: the server's and PostgreSQL's. */
  pids: number[];
}

export type BareTask = Load;

export interface LiveTask extends Load {
  moderator: string;
  /** Open all the time. */
  questions: number;
}

export interface BareReport {
  /** Milliseconds from the emit to the acknowledgement. */
  acknowledged: number[];
  /** Milliseconds from the emit to every phone. */
  broadcasts: number[];
  /** Frames that reached phones. */
  deliveries: number;
  /** Seconds. */
  processor: number;
}

export interface LiveReport extends Omit<BareReport, 'broadcasts'> {
  asks: number[];
  calls: number[];
  lost: string[];
  twice: string[];
}

const HALL = { phones: 300, perSecond: 40, warmUp: 8 };

/** A full hall: 300 phones that read, 40 writes a second, 300 questions open, a call every three seconds; beside a bare route. */
export const live: Suite = {
  figures: ['ack-p95', 'ask-p95', 'call-p95', 'lost', 'twice', 'bare-ack-p95', 'bare-broadcast-p95', 'ack-to-bare', 'ask-to-bare', 'call-to-bare', 'processor', 'bare-processor'],
  measure,
};

async function measure({ api, bare, postgres, moderator }: Stand): Promise<Figure[]> {
  const beside = await drive<BareReport>('bare.driver.mts', { ...HALL, seconds: 15, url: bare.url, pids: [bare.pid, postgres] } satisfies BareTask);
  const hall = await drive<LiveReport>('live.driver.mts', { ...HALL, seconds: 36, questions: 300, url: api.url, pids: [api.pid, postgres], moderator } satisfies LiveTask);
  for (const fault of new Set([...hall.lost, ...hall.twice])) console.log(`  ${fault}`);
  return [...limited(hall), ...compared(hall, beside)];
}

const limited = ({ acknowledged, asks, calls, lost, twice }: LiveReport): Figure[] => [
  atMost(50, 'live.ack-p95', p95(acknowledged), 'ms'),
  atMost(300, 'live.ask-p95', p95(asks), 'ms'),
  atMost(150, 'live.call-p95', p95(calls), 'ms'),
  atMost(0, 'live.lost', lost.length, ''),
  atMost(0, 'live.twice', twice.length, ''),
];

const compared = (hall: LiveReport, beside: BareReport): Figure[] => [
  told('less', 'live.bare-ack-p95', p95(beside.acknowledged), 'ms'),
  told('less', 'live.bare-broadcast-p95', p95(beside.broadcasts), 'ms'),
  told('less', 'live.ack-to-bare', p95(hall.acknowledged) / p95(beside.acknowledged), 'x'),
  told('less', 'live.ask-to-bare', p95(hall.asks) / p95(beside.broadcasts), 'x'),
  told('less', 'live.call-to-bare', p95(hall.calls) / p95(beside.broadcasts), 'x'),
  told('less', 'live.processor', perThousand(hall), 's per 1,000 deliveries'),
  told('less', 'live.bare-processor', perThousand(beside), 's per 1,000 deliveries'),
];

const perThousand = ({ processor, deliveries }: { processor: number; deliveries: number }) => (processor * 1000) / deliveries;
