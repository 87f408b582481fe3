import type { EntryActor, Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from './floor-transaction';

interface Counts {
  no: number;
  n: number;
}

/** Lets a network's supports count, those that waited by then, in questions that are still open. @returns how many */
export async function releaseWaiting(floor: FloorTransaction, network: number, until: Date, by: Officer): Promise<number> {
  const { rows } = await floor.query<Counts>(RELEASE, [floor.session, network, until, floor.version]);
  return onRecord(floor, 'supports.released', by, rows);
}

/** Takes away a network's supports that waited by then. @returns how many */
export async function dropWaiting(floor: FloorTransaction, network: number, until: Date, by: Officer): Promise<number> {
  const { rows } = await floor.query<Counts>(dropped('and network = $2 and waiting_since <= $3'), [floor.session, network, until]);
  return onRecord(floor, 'supports.dropped', by, rows);
}

/** What nobody looked at until the session ends does not count. */
export async function dropAllWaiting(floor: FloorTransaction) {
  const { rows } = await floor.query<Counts>(dropped(''), [floor.session]);
  onRecord(floor, 'supports.dropped', 'system', rows);
}

function onRecord(floor: FloorTransaction, kind: 'supports.released' | 'supports.dropped', by: EntryActor | Officer, rows: Counts[]): number {
  if (rows.length === 0) return 0;
  floor.record(kind, by, { counts: Object.fromEntries(rows.map(({ no, n }) => [no, n])) });
  floor.changed('beat');
  return rows.reduce((sum, { n }) => sum + n, 0);
}

const RELEASE = `with released as (
    update support s set network = null, waiting_since = null from question q
    where s.session = $1 and s.network = $2 and s.waiting_since <= $3 and q.session = $1 and q.no = s.no and q.state = 'open' returning s.no),
  counts as (select no, count(*)::int as n from released group by no)
  update tally t set supports = t.supports + counts.n, rev = $4 from counts where t.session = $1 and t.no = counts.no returning t.no, counts.n`;

const dropped = (which: string) => `with dropped as (delete from support where session = $1 and network is not null ${which} returning no)
  select no, count(*)::int as n from dropped group by no`;
