import { drive } from './driver.mts';
import { atMost, type Figure, told } from './figures.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

export interface ThroughputTask {
  url: string;
  moderator: string;
  databaseUrl: string;
  devices: number;
  /** Open all the time. */
  questions: number;
  /** Writes on their way at once, one after the other. */
  inFlight: number[];
  /** For each of them, and for the bare inserts. */
  seconds: number;
}

export interface ThroughputReport {
  perSecond: number[];
  bare: number;
  lost: string[];
  twice: string[];
}

const IN_FLIGHT = [50, 200];

/** How much one session takes when phones wait for nothing but their answers; beside single-row inserts on the same database. */
export const throughput: Suite = {
  figures: ['50-in-flight', '200-in-flight', 'bare-inserts', '50-to-bare', '200-to-bare', 'lost', 'twice'],
  measure,
};

async function measure({ api, moderator, databaseUrl }: Stand): Promise<Figure[]> {
  const task: ThroughputTask = { url: api.url, moderator, databaseUrl, devices: 2_000, questions: 300, inFlight: IN_FLIGHT, seconds: 5 };
  const { perSecond, bare, lost, twice } = await drive<ThroughputReport>('throughput.driver.mts', task);
  for (const fault of new Set([...lost, ...twice])) console.log(`  ${fault}`);
  return [
    ...IN_FLIGHT.map((inFlight, i) => told('more', `throughput.${inFlight}-in-flight`, perSecond[i]!, 'a second')),
    told('more', 'throughput.bare-inserts', bare, 'a second'),
    ...IN_FLIGHT.map((inFlight, i) => told('more', `throughput.${inFlight}-to-bare`, perSecond[i]! / bare, 'x')),
    atMost(0, 'throughput.lost', lost.length, ''),
    atMost(0, 'throughput.twice', twice.length, ''),
  ];
}
