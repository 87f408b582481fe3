import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is written for each support and each entry costs as little as it can (docs/decisions/0010-cost-of-a-support.md):
 * the live count has a narrow row of its own, and what was checked row by row is checked once a statement.
 */
export class Tally1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [tally, order, supports, chain]) await runner.query(part);
  }

  async down() {
    throw new Error('A journal has no way back');
  }
}

const tally = `
  -- A question's supporters as they are now; question.counted is what the journal said last.
  create table tally (
    session uuid not null,
    no int not null,
    supports int not null default 0 check (supports >= 0),
    -- the stage version that changed it last
    rev bigint not null,
    primary key (session, no),
    foreign key (session, no) references question
  ) with (fillfactor = 50);
  insert into tally select session, no, supports, rev from question;
  create index tally_rev on tally (session, rev);

  create function tally_of_question() returns trigger language plpgsql as $$
  begin
    insert into tally (session, no, rev) select session, no, rev from added;
    return null;
  end $$;
  create trigger tally_of_question after insert on question referencing new table as added for each statement execute function tally_of_question();

  alter table floor add counted_v bigint not null default 0;
  grant select, insert (session, no, rev), update (supports, rev) on tally to dialog_app;
  grant update (counted_v) on floor to dialog_app;
`;

const order = `
  drop index question_line, question_uncounted;
  alter table question drop supports, add check (counted >= 0);
  create index question_line on question (session, asker_turns, grp, place, counted desc, asked_seq) where callable;
`;

const supports = `
  alter table support drop constraint support_session_no_fkey, drop constraint support_device_fkey;
  create function support_of_a_question_by_a_device() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (
      select from added a
        left join lateral (select q.no from question q where q.session = a.session and q.no = a.no limit 1) q on true
        left join lateral (select d.id from device d where d.id = a.device limit 1) d on true
      where q.no is null or d.id is null) then
      raise exception 'A support is of a question and by a device' using errcode = '23503', constraint = tg_name;
    end if;
    return null;
  end $$;
  create trigger support_of_a_question_by_a_device after insert on support referencing new table as added for each statement
    execute function support_of_a_question_by_a_device();
`;

const chain = `
  -- The chain's own check refuses an entry of no floor, and that of words one of no entry.
  alter table entry drop constraint entry_session_fkey;
  alter table words drop constraint words_session_seq_fkey;

  create or replace function entry_chain() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare s uuid; n bigint; d bytea; at text; broken bigint; kind text;
  begin
    for s in select distinct session from added loop
      select f.seq, f.head, coalesce(last.line::json->>'at', '') into n, d, at
        from floor f left join entry last on last.session = f.session and last.seq = f.seq where f.session = s;
      select e.seq into broken from (
        select a.seq, a.line, a.digest, a.line::json as said, row_number() over inorder as i,
          lag(a.digest, 1, d) over inorder as before, lag(a.line::json->>'at', 1, at) over inorder as at_before
        from added a where a.session = s window inorder as (order by a.seq)) e
      where e.seq is distinct from n + e.i
        or e.digest is distinct from sha256(e.before || convert_to(e.line, 'UTF8'))
        or (e.said->>'seq')::bigint is distinct from e.seq
        or (e.said->>'session')::uuid is distinct from s
        or (e.said->>'at' collate "C" >= e.at_before) is not true
      order by e.seq limit 1;
      if found then
        raise exception 'The journal of % does not continue at %', s, broken using errcode = '23514', constraint = 'entry_chain';
      end if;
      select a.seq, a.digest, a.line::json->>'kind' into n, d, kind from added a where a.session = s order by a.seq desc limit 1;
      update floor set seq = n, head = d where session = s;
      -- The last entries are written when the session has its head already: they must lead to it.
      if exists (select from session where id = s and state = 'ended' and (head is distinct from encode(d, 'hex') or kind is distinct from 'session.ended')) then
        raise exception 'The journal of % is over', s using errcode = '23514', constraint = 'entry_chain';
      end if;
    end loop;
    return null;
  end $$;
`;
