import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live session: its journal, and the read models written beside it (docs/decisions/0002-journal.md). */
export class Floor1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [floor, journal, words, questions, turns, answers, rules, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('A journal has no way back');
  }
}

const floor = `
  -- One hot row a session: the lock every write takes, and the counters it numbers from.
  create table floor (
    session uuid primary key references session,
    seq bigint not null default 0,
    head bytea not null check (length(head) = 32),
    last_at timestamptz,
    v bigint not null default 0,
    last_no int not null default 0,
    last_asker int not null default 0,
    last_turn int not null default 0,
    last_answer int not null default 0,
    counted_at timestamptz,
    ending_at timestamptz
  ) with (fillfactor = 50);
  create index floor_ending on floor (ending_at) where ending_at is not null;

  create function floor_of_session() returns trigger language plpgsql as $$
  begin
    insert into floor (session, head) values (new.id, sha256(convert_to(new.id::text, 'UTF8')));
    return null;
  end $$;
  create trigger floor_of_session after insert on session for each row when (not new.archive) execute function floor_of_session();

  -- The rule stands in the trigger's WHEN, where it costs a row no call.
  create function refuse_row() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception '%', tg_argv[0] using errcode = '23514', constraint = tg_name;
  end $$;
  create trigger floor_begins_empty before insert on floor for each row
    when (new.seq <> 0 or new.head <> sha256(convert_to(new.session::text, 'UTF8')))
    execute function refuse_row('A journal begins with nothing');
  create trigger floor_counts_up before update on floor for each row
    when (new.seq < old.seq or new.v < old.v or new.last_no < old.last_no or new.last_asker < old.last_asker
      or new.last_turn < old.last_turn or new.last_answer < old.last_answer)
    execute function refuse_row('What was counted stays counted');
`;

const journal = `
  -- A line is text, never jsonb: what was hashed is what stands here.
  create table entry (
    session uuid not null references floor,
    seq bigint not null,
    line text not null,
    digest bytea not null,
    primary key (session, seq)
  );

  -- AFTER and per statement: a batch is checked in one pass. Never partition this table: a partition can be written past its parent's trigger.
  -- Moves the floor's seq and head along, so that no commit leaves them elsewhere than at the last entry.
  create function entry_chain() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare s uuid; n bigint; d bytea; at text; e record; line json;
  begin
    for s in select distinct session from added loop
      select f.seq, f.head, coalesce(last.line::json->>'at', '') into n, d, at
        from floor f left join entry last on last.session = f.session and last.seq = f.seq where f.session = s;
      for e in select a.seq, a.line, a.digest from added a where a.session = s order by a.seq loop
        line := e.line::json;
        if e.seq is distinct from n + 1
          or e.digest is distinct from sha256(d || convert_to(e.line, 'UTF8'))
          or (line->>'seq')::bigint is distinct from e.seq
          or (line->>'session')::uuid is distinct from s
          or (line->>'at' collate "C" >= at) is not true then
          raise exception 'The journal of % does not continue at %', s, e.seq using errcode = '23514', constraint = 'entry_chain';
        end if;
        n := e.seq; d := e.digest; at := line->>'at';
      end loop;
      update floor set seq = n, head = d where session = s;
      -- The last entries are written when the session has its head already: they must lead to it.
      if exists (select from session where id = s and state = 'ended' and (head is distinct from encode(d, 'hex') or line->>'kind' is distinct from 'session.ended')) then
        raise exception 'The journal of % is over', s using errcode = '23514', constraint = 'entry_chain';
      end if;
    end loop;
    return null;
  end $$;
  create trigger entry_chain after insert on entry referencing new table as added for each statement execute function entry_chain();
  create trigger entry_stays before update or delete or truncate on entry for each statement execute function refuse_change();
  alter table entry enable always trigger entry_chain;
  alter table entry enable always trigger entry_stays;

  create function floor_is_at_the_last_entry() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from entry where session = new.session and seq = new.seq and digest = new.head)
      or exists (select from entry where session = new.session and seq = new.seq + 1) then
      raise exception 'The journal of % does not end at %', new.session, new.seq using errcode = '23514', constraint = 'floor_is_at_the_last_entry';
    end if;
    return new;
  end $$;
  create trigger floor_is_at_the_last_entry before update on floor for each row
    when (new.seq <> old.seq or new.head <> old.head) execute function floor_is_at_the_last_entry();
  alter table floor enable always trigger floor_is_at_the_last_entry;

  -- At commit, for the session is ended before its last entries are written. One that never had an entry has no head to compare.
  create function session_ends_at_its_head() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from floor where session = new.id and seq > 0 and encode(head, 'hex') is distinct from new.head) then
      raise exception 'The head of session % is not its journal''s', new.id using errcode = '23514', constraint = 'session_ends_at_its_head';
    end if;
    return null;
  end $$;
  create constraint trigger session_ends_at_its_head after update on session deferrable initially deferred for each row
    when (new.state = 'ended' and old.state = 'live') execute function session_ends_at_its_head();
`;

const words = `
  -- The free texts that lines name by hash; destroyed when erased, and the chain stays valid.
  create table words (
    session uuid not null,
    seq bigint not null,
    field text not null,
    salt bytea not null check (length(salt) = 16),
    text text not null,
    primary key (session, seq, field),
    foreign key (session, seq) references entry
  );

  create function words_are_the_entrys() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    -- lateral and limit: a join may be planned as a scan of the whole journal
    if exists (
      select from added w left join lateral (select e.line from entry e where e.session = w.session and e.seq = w.seq limit 1) e on true
       where e.line::json->'body'->>w.field is distinct from encode(sha256(w.salt || convert_to(w.text, 'UTF8')), 'hex')) then
      raise exception 'These are not the words that the entry names' using errcode = '23514', constraint = 'words_are_the_entrys';
    end if;
    return null;
  end $$;
  create trigger words_are_the_entrys after insert on words referencing new table as added for each statement execute function words_are_the_entrys();
  alter table words enable always trigger words_are_the_entrys;
`;

const questions = `
  create table asker (
    session uuid not null references floor,
    no int not null,
    device uuid references device,
    turns int not null default 0 check (turns >= 0),
    misses int not null default 0,
    -- after a no-show: 'once' until another turn has ended, 'away' until "hadir"
    passed text check (passed in ('once', 'away')),
    primary key (session, no),
    unique (session, device)
  );

  create table question (
    session uuid not null,
    no int not null,
    -- made by the phone, so unique for one asker only: a stranger's same id learns nothing
    id uuid not null,
    asker int not null,
    name text check (length(name) between 1 and 80),
    place text not null,
    village text references place,
    grp text not null check (grp in ('hall', 'radio', 'remote')),
    mode text not null check (mode in ('speak', 'phone', 'read')),
    text text not null check (length(text) between 10 and 1000),
    masked boolean not null,
    topic text not null check (length(topic) between 1 and 60),
    state text not null default 'open' check (state in ('open', 'spoken', 'answered', 'carried', 'withdrawn')),
    carried_to uuid references agency,
    seen boolean not null default false,
    supports int not null default 0 check (supports >= 0),
    -- what the last supports.counted entry said
    counted int not null default 0,
    asked_seq bigint not null,
    asked_at timestamptz not null,
    -- copied from the asker, so that one index gives the next in line
    asker_turns int not null,
    asker_away boolean not null,
    callable boolean not null generated always as (state = 'open' and not asker_away) stored,
    -- the stage version that changed it last
    rev bigint not null,
    primary key (session, no),
    unique (session, asker, id),
    foreign key (session, asker) references asker
  ) with (fillfactor = 80);
  create index question_line on question (session, asker_turns, grp, place, supports desc, asked_seq) where callable;
  create index question_rev on question (session, rev);
  create index question_uncounted on question (session) where supports <> counted;

  create table question_phone (
    session uuid not null,
    no int not null,
    phone text not null,
    primary key (session, no),
    foreign key (session, no) references question
  );

  create table support (
    session uuid not null,
    no int not null,
    device uuid not null references device,
    primary key (session, no, device),
    foreign key (session, no) references question
  );
  create index support_device on support (session, device);
`;

const turns = `
  create table turn (
    session uuid not null,
    no int not null,
    question int not null,
    asker int not null,
    grp text not null,
    place text not null,
    state text not null default 'called' check (state in ('called', 'speaking', 'paused', 'ended', 'missed')),
    called_seq bigint not null,
    called_at timestamptz not null,
    answer_by timestamptz not null,
    ready boolean not null default false,
    limit_seconds int not null check (limit_seconds between 10 and 3600),
    started_at timestamptz,
    running_since timestamptz,
    spoken_ms int not null default 0,
    ended_at timestamptz,
    reason text,
    primary key (session, no),
    foreign key (session, question) references question,
    check ((state = 'speaking') = (running_since is not null)),
    check ((state in ('ended', 'missed')) = (ended_at is not null))
  );
  -- One person has the floor, and a question gets it once.
  create unique index one_on_the_floor on turn (session) where state in ('called', 'speaking', 'paused');
  create unique index spoken_once on turn (session, question) where state <> 'missed';
`;

const answers = `
  create table answer (
    session uuid not null,
    no int not null,
    -- made by the desk: sent again, the first answer stands
    id uuid not null,
    question int not null,
    agency uuid references agency,
    kind text not null check (kind in ('informed', 'feasible', 'not-feasible', 'send-proposal', 'in-phases', 'other-authority')),
    level text not null check (level in ('village', 'district', 'regency', 'province', 'centre')),
    owner text check (length(owner) between 1 and 120),
    due date,
    text text not null check (length(text) between 1 and 4000),
    seq bigint not null,
    at timestamptz not null,
    primary key (session, no),
    unique (session, id),
    foreign key (session, question) references question,
    foreign key (session, seq) references entry deferrable initially deferred
  );
  create index answer_question on answer (session, question);
  create trigger answer_stays before update or delete or truncate on answer for each statement execute function refuse_change();
`;

const rules = `
  -- The same steps as domain/turn-states.ts.
  create trigger turn_moves_on before update on turn for each row
    when (old.state in ('ended', 'missed') and new is distinct from old
      or new.state <> old.state and (old.state, new.state) not in
        (('called', 'speaking'), ('called', 'missed'), ('speaking', 'paused'), ('speaking', 'ended'), ('paused', 'speaking'), ('paused', 'ended')))
    execute function refuse_row('A turn does not go this way');

  -- A question that was put, withdrawn or answered is never open again.
  create trigger question_begins_open before insert on question for each row when (new.state <> 'open') execute function refuse_row('A question begins open');
  create trigger question_moves_on before update on question for each row
    when (new.state <> old.state and (old.state, new.state) not in
      (('open', 'spoken'), ('open', 'withdrawn'), ('open', 'answered'), ('open', 'carried'), ('spoken', 'answered'), ('spoken', 'carried'), ('carried', 'answered')))
    execute function refuse_row('A question does not go this way');
  create trigger question_stays before delete or truncate on question for each statement execute function refuse_change();

  create function answer_to_what_was_put() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from turn where session = new.session and question = new.question and state in ('speaking', 'paused', 'ended')) then
      raise exception 'Question % has not had its turn', new.question using errcode = '23514', constraint = 'answer_to_what_was_put';
    end if;
    return new;
  end $$;
  create trigger answer_to_what_was_put before insert on answer for each row execute function answer_to_what_was_put();

  create trigger no_question_after_the_end after insert on question referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_phone_after_the_end after insert on question_phone referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_support_after_the_end after insert on support referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_support_back_after_the_end after delete on support referencing old table as touched for each statement execute function refuse_after_the_end();
  create trigger no_turn_after_the_end after insert on turn referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_answer_after_the_end after insert on answer referencing new table as touched for each statement execute function refuse_after_the_end();
`;

const grants = `
  grant select on floor, asker, question, turn to dialog_app;
  grant insert on asker, question, turn to dialog_app;
  grant insert (session, head), update (seq, head, last_at, v, last_no, last_asker, last_turn, last_answer, counted_at, ending_at) on floor to dialog_app;
  grant update (turns, misses, passed) on asker to dialog_app;
  grant update (state, carried_to, seen, topic, supports, counted, asker_turns, asker_away, rev) on question to dialog_app;
  grant update (state, ready, started_at, running_since, spoken_ms, ended_at) on turn to dialog_app;
  grant select, insert on entry, words, answer to dialog_app;
  grant select, insert, delete on question_phone, support to dialog_app;
  select jobs.create_queue('floor.forget-phones', '{"policy": "standard", "retryLimit": 10, "retryDelay": 60, "retryBackoff": true}');
  grant select, insert, update, delete on all tables in schema jobs to dialog_app;
`;
