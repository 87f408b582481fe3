import type { Supported } from '../floor.events';
import { NoSuchQuestion, OwnQuestion, QuestionMoved } from '../floor.errors';
import type { FloorTransaction } from './floor-transaction';
import { Networks } from './networks';

/** Whose support it is, and from where: the network of the connection that pressed, for a phone that wrote at home may sit in the hall now. */
export interface Supporter {
  device: string;
  firstSeen: Date;
  network: string;
}

export interface SupportWrite extends Supporter {
  kind: 'support';
  no: number;
  /** In the set afterwards, or not: never a toggle, so that pressing twice is pressing once. */
  given: boolean;
}

interface Target {
  no: number;
  state: string;
  supports: number;
  author: string | null;
}

/**
 * Gives and takes back all supports of a batch at once; of one phone's several words on one question the last counts.
 * @param ready the lock is held; what is looked up travels with it
 */
export async function supportAll(floor: FloorTransaction, writes: SupportWrite[], results: Map<unknown, unknown>, ready: Promise<void>) {
  if (writes.length === 0) return;
  const [targets, networks] = await Promise.all([lookUp(floor, [...new Set(writes.map(({ no }) => no))]), Networks.of(floor, writes), ready]);
  const last = new Map<string, SupportWrite>();
  for (const write of writes) {
    const problem = problemWith(write, targets.get(write.no));
    if (problem) results.set(write, problem);
    else last.set(keyOf(write), write);
  }
  const waiting = placeAll(networks, last);
  const wanted = [...last.values()];
  const given = wanted.filter(({ given }) => given);
  await Promise.all([
    networks.save(),
    change(floor, INSERT, given, targets, given.map((write) => waiting.get(keyOf(write))), floor.now),
    change(floor, DELETE, wanted.filter(({ given }) => !given), targets),
  ]);
  for (const write of writes) {
    if (!results.has(write)) results.set(write, { no: write.no, supports: targets.get(write.no)!.supports, ...(waiting.has(keyOf(write)) && { waiting: true }) } satisfies Supported);
  }
}

/** @returns those that have to wait, with the number of their network */
function placeAll(networks: Networks, wanted: Map<string, SupportWrite>): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const [key, write] of wanted) {
    if (!write.given) networks.takeBack(write);
    const network = write.given ? networks.give(write) : undefined;
    if (network) waiting.set(key, network);
  }
  return waiting;
}

const keyOf = ({ no, device }: SupportWrite) => `${no} ${device}`;

function problemWith({ no, device }: SupportWrite, target: Target | undefined): Error | undefined {
  if (!target) return new NoSuchQuestion(no);
  if (target.state !== 'open') return new QuestionMoved(no, target.state);
  if (target.author === device) return new OwnQuestion(no);
  return undefined;
}

async function lookUp(floor: FloorTransaction, numbers: number[]): Promise<Map<number, Target>> {
  const { rows } = await floor.query<Target>(
    `select q.no, q.state, t.supports, a.device as author
     from unnest($2::int[]) w(no),
       lateral (select no, state, asker from question where session = $1 and no = w.no limit 1) q,
       lateral (select supports from tally where session = $1 and no = w.no limit 1) t,
       lateral (select device from asker where session = $1 and no = q.asker limit 1) a`,
    [floor.session, numbers],
  );
  return new Map(rows.map((row) => [row.no, row]));
}

// One that waits and is pressed again when there is room counts.
const INSERT = `with changed as (
    insert into support (session, no, device, network, waiting_since)
    select $1, no, device, network, case when network is not null then $6::timestamptz end from unnest($2::int[], $3::uuid[], $5::int[]) as w(no, device, network)
    on conflict (session, no, device) do update set network = null, waiting_since = null where support.network is not null and excluded.network is null
    returning no, network),
  counts as (select no, count(*)::int as n from changed where network is null group by no)
  update tally t set supports = t.supports + counts.n, rev = $4 from counts where t.session = $1 and t.no = counts.no returning t.no, t.supports`;

// Row by row by its key: joined, a table not yet analysed is read whole, session by session.
const DELETE = `with changed as (
    delete from support where ctid = any (array(
      select s.ctid from unnest($2::int[], $3::uuid[]) w(no, device), lateral (select ctid from support where session = $1 and no = w.no and device = w.device limit 1) s)) returning no, network),
  counts as (select no, count(*)::int as n from changed where network is null group by no)
  update tally t set supports = t.supports - counts.n, rev = $4 from counts where t.session = $1 and t.no = counts.no returning t.no, t.supports`;

async function change(floor: FloorTransaction, statement: string, writes: SupportWrite[], targets: Map<number, Target>, ...more: unknown[]) {
  if (writes.length === 0) return;
  const { rows } = await floor.query<{ no: number; supports: number }>(statement, [
    floor.session, writes.map(({ no }) => no), writes.map(({ device }) => device), floor.version, ...more,
  ]);
  for (const { no, supports } of rows) targets.get(no)!.supports = supports;
  if (rows.length > 0) floor.changed('slow');
}
