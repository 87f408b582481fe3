import { drive } from './driver.mts';
import { atMost, told } from './figures.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

export interface NodesTask {
  /** Of each node; the phones come to one after the other. */
  urls: string[];
  moderator: string;
  phones: number;
  /** Open all the time. */
  questions: number;
  inFlight: number;
  seconds: number;
}

export interface NodesReport {
  /** Acknowledged. */
  perSecond: number;
  lost: string[];
  twice: string[];
}

/** One session on two servers, half of the phones on each; before and after it the same on one. */
export const nodes: Suite = {
  figures: ['one', 'two', 'two-to-one', 'lost', 'twice'],
  async measure(stand) {
    const other = await stand.serve();
    try {
      return await measureBoth(stand, other.address.url);
    } finally {
      await other.stop();
    }
  },
};

async function measureBoth(stand: Stand, other: string) {
  const runs = [await run(stand), await run(stand, other), await run(stand)];
  const [before, two, after] = runs.map(({ perSecond }) => perSecond) as [number, number, number];
  const one = (before + after) / 2;
  return [
    told('more', 'nodes.one', one, 'a second'),
    told('more', 'nodes.two', two, 'a second'),
    told('more', 'nodes.two-to-one', two / one, 'x'),
    atMost(0, 'nodes.lost', runs.flatMap(({ lost }) => lost).length, ''),
    atMost(0, 'nodes.twice', runs.flatMap(({ twice }) => twice).length, ''),
  ];
}

async function run({ api, moderator }: Stand, ...others: string[]): Promise<NodesReport> {
  const task: NodesTask = { urls: [api.url, ...others], moderator, phones: 2_000, questions: 300, inFlight: 200, seconds: 6 };
  const report = await drive<NodesReport>('nodes.driver.mts', task);
  for (const fault of new Set([...report.lost, ...report.twice])) console.log(`  ${fault}`);
  return report;
}
