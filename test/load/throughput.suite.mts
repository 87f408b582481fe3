import { drive } from './driver.mts';
import { atLeast, atMost, type Figure, told } from './figures.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

export interface ThroughputTask {
  url: string;
  moderator: string;
  databaseUrl: string;
  /** Whose processor time is told apart. */
  api: number;
  postgres: number;
  phones: number;
  /** Open all the time. */
  questions: number;
  /** Writes on their way at once, one after the other. */
  inFlight: number[];
  /** For each of them. */
  seconds: number;
}

export interface Pace {
  inFlight: number;
  /** Acknowledged. */
  perSecond: number;
  /** Seconds of processor for each 1,000 acknowledged. */
  api: number;
  postgres: number;
  driver: number;
  /** Frames that reached phones, for each acknowledged. */
  deliveries: number;
}

export interface ThroughputReport {
  paces: Pace[];
  /** Bare inserts a second, before, between and after. */
  bare: number[];
  lost: string[];
  twice: string[];
}

const PER_THOUSAND = 's per 1,000 acknowledged';

/** How much one session takes when phones wait for nothing but their answers; beside single-row inserts on the same database. */
export const throughput: Suite = {
  figures: [
    '50-in-flight', '200-in-flight', 'bare-inserts', 'bare-spread', '50-to-bare', '200-to-bare', 'lost', 'twice',
    '50-api', '50-postgres', '50-driver', '50-deliveries', '200-api', '200-postgres', '200-driver', '200-deliveries',
  ],
  measure,
};

async function measure({ api, postgres, moderator, databaseUrl }: Stand): Promise<Figure[]> {
  const task: ThroughputTask = { url: api.url, moderator, databaseUrl, api: api.pid, postgres, phones: 2_000, questions: 300, inFlight: [50, 200], seconds: 5 };
  const { paces, bare, lost, twice } = await drive<ThroughputReport>('throughput.driver.mts', task);
  for (const fault of new Set([...lost, ...twice])) console.log(`  ${fault}`);
  const inserts = bare.reduce((sum, perSecond) => sum + perSecond, 0) / bare.length;
  const [fifty, twoHundred] = paces as [Pace, Pace];
  return [
    atLeast(2_000, 'throughput.50-in-flight', fifty.perSecond, 'a second'),
    told('more', 'throughput.200-in-flight', twoHundred.perSecond, 'a second'),
    told('more', 'throughput.bare-inserts', inserts, 'a second'),
    told('less', 'throughput.bare-spread', Math.max(...bare) / Math.min(...bare), 'x'),
    told('more', 'throughput.50-to-bare', fifty.perSecond / inserts, 'x'),
    atLeast(0.6, 'throughput.200-to-bare', twoHundred.perSecond / inserts, 'x'),
    atMost(0, 'throughput.lost', lost.length, ''),
    atMost(0, 'throughput.twice', twice.length, ''),
    ...paces.flatMap(shares),
  ];
}

const shares = ({ inFlight, api, postgres, driver, deliveries }: Pace): Figure[] => [
  told('less', `throughput.${inFlight}-api`, api, PER_THOUSAND),
  told('less', `throughput.${inFlight}-postgres`, postgres, PER_THOUSAND),
  told('less', `throughput.${inFlight}-driver`, driver, PER_THOUSAND),
  told('less', `throughput.${inFlight}-deliveries`, deliveries, 'for each acknowledged'),
];
