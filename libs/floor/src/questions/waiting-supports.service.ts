import { Injectable } from '@nestjs/common';
import { Database } from '@dialog/platform';
import type { Officer } from '../journal/entry-kinds';
import { NoSuchNetwork } from '../floor.errors';
import type { WaitingSupports } from '../floor.events';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { dropWaiting, releaseWaiting } from '../writes/waiting-supports';

/** How the desk names the hall's network: by its number, or by an address. */
export type NamedNetwork = { no: number } | { address: string };

/** Supports beyond what new devices of one network may add at once, and what the desk does with them (docs/decisions/0009-waiting-supports.md). */
@Injectable()
export class WaitingSupportsService {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorWriter,
  ) {}

  /** @param own the network of whoever looks */
  async of(session: string, own: string): Promise<WaitingSupports> {
    const { rows } = await this.database.query<{ waiting: WaitingSupports }>(WAITING, [session, own]);
    return rows[0]!.waiting;
  }

  /** They count from now on. Pressed twice, by whomever, they count once. @returns how many */
  release(session: string, network: number, until: Date, by: Officer): Promise<{ supports: number }> {
    return this.decide(session, network, (floor) => releaseWaiting(floor, network, until, by));
  }

  /** They are gone, and may be given again. @returns how many */
  drop(session: string, network: number, until: Date, by: Officer): Promise<{ supports: number }> {
    return this.decide(session, network, (floor) => dropWaiting(floor, network, until, by));
  }

  /** From now on it has no cap, and what waits from it counts. A hall may have several: its phones leave by IPv4 and by IPv6. @throws FloorClosed NoSuchNetwork */
  nameHall(session: string, named: NamedNetwork, by: Officer): Promise<{ networks: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const address = 'no' in named ? await addressOf(floor, named.no) : named.address;
      const { rows } = await floor.query<{ no: number | null }>(NAME_HALL, [session, address, floor.now]);
      const networks = await hallNetworks(floor);
      if (!rows[0]) return { networks };
      floor.record('hall.named', by, { networks });
      floor.changed('slow');
      if (rows[0].no) await releaseWaiting(floor, rows[0].no, floor.now, by);
      return { networks };
    });
  }

  /** The hall has no network any more, and every network its cap. @throws FloorClosed */
  unnameHall(session: string, by: Officer): Promise<void> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const { rowCount } = await floor.query('update network set hall = false where session = $1 and hall', [session]);
      if (!rowCount) return;
      floor.record('hall.named', by, { networks: 0 });
      floor.changed('slow');
    });
  }

  private decide(session: string, network: number, decision: (floor: FloorTransaction) => Promise<number>): Promise<{ supports: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      await addressOf(floor, network);
      return { supports: await decision(floor) };
    });
  }
}

/** @throws NoSuchNetwork */
async function addressOf(floor: FloorTransaction, no: number): Promise<string> {
  const { rows } = await floor.query<{ address: string }>('select address from network where session = $1 and no = $2', [floor.session, no]);
  if (!rows[0]) throw new NoSuchNetwork(no);
  return rows[0].address;
}

async function hallNetworks(floor: FloorTransaction): Promise<number> {
  const { rows } = await floor.query<{ networks: number }>('select count(*)::int as networks from network where session = $1 and hall', [floor.session]);
  return rows[0]!.networks;
}

const NAME_HALL = `
  insert into network (session, address, hall, since, counted) values ($1, $2, true, $3, 0)
  on conflict (session, address) do update set hall = true where not network.hall returning no`;

/** Addresses do not leave the database. */
const WAITING = `
  with line as (
    select s.network, s.no, count(*)::int as supports from support s join question q on q.session = s.session and q.no = s.no
     where s.session = $1 and s.network is not null and q.state = 'open' group by s.network, s.no),
  per_network as (
    select n.no, n.address = $2 as yours, sum(line.supports)::int as supports,
      (array_agg(json_build_object('no', line.no, 'supports', line.supports) order by line.supports desc, line.no))[:10] as questions
     from line join network n on n.session = $1 and n.no = line.network group by n.no, n.address)
  select json_build_object(
    'supports', coalesce((select sum(supports)::int from line), 0),
    'networks', (select count(*) from per_network),
    'items', coalesce((select json_agg(w order by w.no) from (select no, supports, questions, yours from per_network order by supports desc, no limit 20) w), '[]'),
    'hall', (select json_build_object('networks', count(*), 'yours', coalesce(bool_or(address = $2), false)) from network where session = $1 and hall),
    'at', to_char(clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as waiting`;
