import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New devices of one network count at most 200 supports in 10 minutes; the rest wait for the desk (docs/decisions/0009-waiting-supports.md). */
export class WaitingSupports1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [networks, waiting, rules, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('Supports that wait would count');
  }
}

const networks = `
  -- What the new devices of a network added in a session since its window began. Deleted after the session, as telephone numbers are.
  create table network (
    session uuid not null references floor,
    -- an IPv4 address or an IPv6 /64
    address text not null,
    -- "jaringan 1": from when its first support waits, or the desk names it
    no int check (no > 0),
    -- the hall's: no cap
    hall boolean not null default false,
    since timestamptz not null,
    counted int not null check (counted between 0 and 200),
    primary key (session, address),
    unique (session, no)
  ) with (fillfactor = 70);
`;

const waiting = `
  -- One row for a device's support, so it either counts or waits: the number of its network says that it waits.
  alter table support
    add column network int,
    add column waiting_since timestamptz,
    add foreign key (session, network) references network (session, no),
    add check ((network is null) = (waiting_since is null));
  create index support_waiting on support (session, network) where network is not null;
`;

const rules = `
  create trigger network_window_lasts before update on network for each row
    when (new.since <> old.since and new.since < old.since + interval '10 minutes')
    execute function refuse_row('A window of ten minutes is not over');
  create trigger support_counts_for_good before update on support for each row
    when (old.network is null or new.network is not null)
    execute function refuse_row('What counts waits no more, and what waits may only count');
  create trigger no_support_released_after_the_end after update on support referencing new table as touched for each statement execute function refuse_after_the_end();
`;

const grants = `
  grant select, insert, delete, update (no, hall, since, counted) on network to dialog_app;
  grant update (network, waiting_since) on support to dialog_app;
`;
