import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live session: its journal, and the read models written beside it (docs/decisions/0002-journal.md). */
export class Floor1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [floor, journal, questions, turns, answers, grants]) await runner.query(part);
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

  -- AFTER and per statement: a batch is checked in one pass (16 µs an entry). Never partition this table: a partition can be written past its parent's trigger.
  create function entry_chain() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare r record; s uuid; ps bigint; pd bytea;
  begin
    for r in select session, seq, line, digest from added order by session, seq loop
      if s is distinct from r.session then
        s := r.session;
        select e.seq, e.digest into ps, pd from entry e where e.session = s and e.seq = r.seq - 1;
        if not found then ps := 0; pd := sha256(convert_to(s::text, 'UTF8')); end if;
      end if;
      if r.seq is distinct from ps + 1
        or r.digest is distinct from sha256(pd || convert_to(r.line, 'UTF8'))
        or (r.line::json->>'seq')::bigint is distinct from r.seq
        or (r.line::json->>'session')::uuid is distinct from s then
        raise exception 'The journal of % does not continue at %', s, r.seq using errcode = '23514', constraint = 'entry_chain';
      end if;
      ps := r.seq; pd := r.digest;
    end loop;
    return null;
  end $$;
  create trigger entry_chain after insert on entry referencing new table as added for each statement execute function entry_chain();
  create trigger entry_stays before update or delete or truncate on entry for each statement execute function refuse_change();
  alter table entry enable always trigger entry_chain;
  alter table entry enable always trigger entry_stays;
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

const grants = `
  create trigger question_stays before delete or truncate on question for each statement execute function refuse_change();
  grant select, insert, update on floor, asker, question, turn to dialog_app;
  grant select, insert on entry, words, answer to dialog_app;
  grant select, insert, delete on question_phone, support to dialog_app;
  select jobs.create_queue('floor.forget-phones', '{"policy": "standard", "retryLimit": 10, "retryDelay": 60, "retryBackoff": true}');
  grant select, insert, update, delete on all tables in schema jobs to dialog_app;
`;
