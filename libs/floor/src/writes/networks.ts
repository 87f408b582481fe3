import { afterOneLess, afterOneMore, type CapWindow, isNew } from '../domain/support-cap';
import type { FloorTransaction } from './floor-transaction';
import type { SupportWrite } from './supports';

interface Network {
  /** "jaringan 1"; null until something of it waits. */
  no: number | null;
  hall: boolean;
  /** Undefined before its new devices gave any. */
  window: CapWindow | undefined;
}

interface Row {
  address: string;
  no: number | null;
  hall: boolean | null;
  /** Milliseconds. */
  since: number | null;
  counted: number | null;
}

/** The networks from which a batch's new devices press: which of their supports count, and which wait. */
export class Networks {
  private readonly changed = new Map<string, Network>();

  private constructor(
    private readonly floor: FloorTransaction,
    private readonly known: Map<string, Network>,
    /** Those about a support that counts already. */
    private readonly counting: Set<SupportWrite>,
    private last: number,
  ) {}

  static async of(floor: FloorTransaction, writes: SupportWrite[]): Promise<Networks> {
    const { rows: [known] } = await floor.query<{ networks: Row[]; counting: number[] | null; last: number }>(LOOK_UP, [
      floor.session, [...new Set(writes.map(({ network }) => network))], writes.map(({ no }) => no), writes.map(({ device }) => device),
    ]);
    const { networks, counting, last } = known!;
    return new Networks(floor, new Map(networks.map((row) => [row.address, networkOf(row)])), new Set(counting?.map((at) => writes[at - 1]!)), last);
  }

  /** Finds one more support its place. @returns the number of the network with which it waits; undefined: it counts */
  give(write: SupportWrite): number | undefined {
    const network = this.capOn(write);
    if (!network || this.counting.has(write)) return undefined;
    const window = afterOneMore(network.window, this.floor.now);
    if (window) network.window = window;
    else network.no ??= this.last += 1;
    this.changed.set(write.network, network);
    return window ? undefined : network.no!;
  }

  /** One that counted leaves its place to another. */
  takeBack(write: SupportWrite) {
    const network = this.capOn(write);
    if (!network?.window || !this.counting.has(write)) return;
    network.window = afterOneLess(network.window, this.floor.now);
    this.changed.set(write.network, network);
  }

  /** Before the supports: one that waits names its network. */
  async save() {
    if (this.changed.size === 0) return;
    const networks = [...this.changed.values()];
    await this.floor.query(SAVE, [
      this.floor.session, [...this.changed.keys()], networks.map(({ no }) => no), networks.map(({ window }) => window!.since.getTime()), networks.map(({ window }) => window!.counted),
    ]);
  }

  private capOn({ firstSeen, network: address }: SupportWrite): Network | undefined {
    const network = isNew(firstSeen, this.floor.now) ? this.known.get(address)! : undefined;
    return network?.hall ? undefined : network;
  }
}

const networkOf = ({ no, hall, since, counted }: Row): Network => ({ no, hall: hall ?? false, window: since === null ? undefined : { since: new Date(since), counted: counted! } });

const LOOK_UP = `
  select
    (select json_agg(json_build_object('address', w.address, 'no', n.no, 'hall', n.hall, 'since', extract(epoch from n.since) * 1000, 'counted', n.counted))
     from unnest($2::text[]) w(address) left join lateral (select no, hall, since, counted from network where session = $1 and address = w.address limit 1) n on true) as networks,
    (select array_agg(w.at::int) from unnest($3::int[], $4::uuid[]) with ordinality w(no, device, at),
       lateral (select from support where session = $1 and no = w.no and device = w.device and network is null limit 1) s) as counting,
    (select coalesce(max(no), 0) from network where session = $1) as last`;

const SAVE = `
  insert into network (session, address, no, since, counted) select $1, address, no, to_timestamp(since / 1000), counted from unnest($2::text[], $3::int[], $4::float8[], $5::int[]) as w(address, no, since, counted)
  on conflict (session, address) do update set no = excluded.no, since = excluded.since, counted = excluded.counted`;
