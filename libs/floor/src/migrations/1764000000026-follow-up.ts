import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a question: corrected answers, directions, decisions; who owes the answer in writing, and what became of what was promised. */
export class FollowUp1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [corrections, directions, written, owed, fulfilments, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('What was promised has no way back');
  }
}

const corrections = `
  alter table answer
    add corrects int,
    add constraint answer_of_question unique (session, question, no),
    add constraint answer_corrects_one_of_its_question foreign key (session, question, corrects) references answer (session, question, no),
    add constraint answer_corrected_once unique (session, corrects);
  drop index answer_question;
`;

const directions = `
  -- Of the chair (arahan), to one agency.
  create table direction (
    session uuid not null,
    no int not null,
    -- made by the desk: sent again, the first stands
    id uuid not null,
    agency uuid not null,
    due date,
    question int,
    text text not null,
    seq bigint not null,
    at timestamptz not null,
    constraint direction_pk primary key (session, no),
    constraint direction_once unique (session, id),
    constraint direction_to foreign key (agency) references agency,
    constraint direction_on_question foreign key (session, question) references question,
    constraint direction_on_record foreign key (session, seq) references entry deferrable initially deferred,
    constraint direction_text check (length(text) between 1 and 4000)
  );
  create index direction_agency on direction (agency);

  create table decision (
    session uuid not null,
    no int not null,
    id uuid not null,
    text text not null,
    seq bigint not null,
    at timestamptz not null,
    constraint decision_pk primary key (session, no),
    constraint decision_once unique (session, id),
    constraint decision_on_record foreign key (session, seq) references entry deferrable initially deferred,
    constraint decision_text check (length(text) between 1 and 4000)
  );

  -- Who chairs, who writes, how many came, which agencies; noted again, the last counts.
  create table attendance (
    session uuid not null,
    seq bigint not null,
    chair text,
    clerk text,
    present int not null,
    agencies uuid[] not null,
    at timestamptz not null,
    constraint attendance_pk primary key (session, seq),
    constraint attendance_on_record foreign key (session, seq) references entry deferrable initially deferred,
    constraint attendance_names check (length(chair) between 1 and 120 and length(clerk) between 1 and 120),
    constraint attendance_present check (present >= 0)
  );

  create trigger direction_stays before update or delete or truncate on direction for each statement execute function refuse_change();
  create trigger decision_stays before update or delete or truncate on decision for each statement execute function refuse_change();
  create trigger attendance_stays before update or delete or truncate on attendance for each statement execute function refuse_change();
  create trigger no_direction_after_the_end after insert on direction referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_decision_after_the_end after insert on decision referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_attendance_after_the_end after insert on attendance referencing new table as touched for each statement execute function refuse_after_the_end();
`;

const written = `
  create function written_to_what_was_carried() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from question q where q.session = new.session and q.no = new.question and q.state = 'carried') then
      raise exception 'Question % was not carried', new.question using errcode = '23514', constraint = 'written_to_what_was_carried';
    end if;
    return new;
  end $$;

  create function said_while_live() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from session s where s.id = new.given_in and s.state = 'live') then
      raise exception 'Session % is not on', new.given_in using errcode = '23514', constraint = 'said_while_live';
    end if;
    return new;
  end $$;

  -- The journal of its session is closed, so an answer in writing stands beside it, in no chain (docs/decisions/0016-answers-in-writing.md).
  create table written_answer (
    id uuid not null,
    session uuid not null,
    question int not null,
    agency uuid,
    kind text not null,
    level text not null,
    owner text,
    due date,
    text text not null,
    corrects uuid,
    -- the later session in which it was said aloud
    given_in uuid,
    role text not null,
    official uuid not null,
    at timestamptz not null,
    constraint written_answer_pk primary key (id),
    constraint written_answer_of_question unique (session, question, id),
    constraint written_answer_to foreign key (session, question) references question,
    constraint written_answer_by_agency foreign key (agency) references agency,
    constraint written_answer_corrects_one_of_its_question foreign key (session, question, corrects) references written_answer (session, question, id),
    constraint written_answer_corrected_once unique (corrects),
    constraint written_answer_given_in foreign key (given_in) references session,
    constraint written_answer_by foreign key (official) references official,
    constraint written_answer_role check (role in ('agency', 'moderator', 'clerk') and (role <> 'agency' or agency is not null)),
    constraint written_answer_kind check (kind in ('informed', 'feasible', 'not-feasible', 'send-proposal', 'in-phases', 'other-authority')),
    constraint written_answer_level check (level in ('village', 'district', 'regency', 'province', 'centre')),
    constraint written_answer_owner check (length(owner) between 1 and 120),
    constraint written_answer_text check (length(text) between 1 and 4000)
  );
  -- Each agency answers a question once, and then corrects.
  create unique index written_answer_once on written_answer (session, question, agency) nulls not distinct where corrects is null;
  create index written_answer_agency on written_answer (agency);
  create index written_answer_given on written_answer (given_in) where given_in is not null;
  create trigger written_answer_stays before update or delete or truncate on written_answer for each statement execute function refuse_change();
  create trigger written_to_what_was_carried before insert on written_answer for each row execute function written_to_what_was_carried();
  create trigger said_while_live before insert on written_answer for each row when (new.given_in is not null) execute function said_while_live();
`;

const owed = `
  -- The clerk says whose a carried question is, or whose else; the last counts.
  create table assignment (
    id uuid not null,
    session uuid not null,
    question int not null,
    agency uuid not null,
    official uuid not null,
    at timestamptz not null,
    constraint assignment_pk primary key (id),
    constraint assignment_of foreign key (session, question) references question,
    constraint assignment_to foreign key (agency) references agency,
    constraint assignment_by foreign key (official) references official
  );
  create index assignment_question on assignment (session, question);
  create trigger assignment_stays before update or delete or truncate on assignment for each statement execute function refuse_change();

  create index question_carried on question (session, no) where state = 'carried';

  -- Every carried question, whose it is, and whether it was answered since.
  create view carried as
    select q.session, q.no,
      coalesce((select a.agency from assignment a where a.session = q.session and a.question = q.no order by a.at desc, a.id desc limit 1), q.carried_to) as agency,
      exists (select from written_answer w where w.session = q.session and w.question = q.no) as answered
    from question q where q.state = 'carried';
`;

const fulfilments = `
  create index answer_promise on answer (agency) where due is not null;

  -- What an agency owes by a day, or was directed to do. A promise that was corrected is what the correction says.
  create view commitment as
    select n.session, 'answer-' || n.no as ref, 'promise' as kind, n.question, n.agency, n.due, n.text, n.at
      from answer n where n.due is not null and not exists (select from answer c where c.session = n.session and c.corrects = n.no)
    union all
    select w.session, 'written-' || w.id, 'promise', w.question, w.agency, w.due, w.text, w.at
      from written_answer w where w.due is not null and not exists (select from written_answer c where c.corrects = w.id)
    union all
    select d.session, 'direction-' || d.no, 'direction', d.question, d.agency, d.due, d.text, d.at from direction d;

  -- "Selesai", with what was done; said again, it is a correction.
  create table fulfilment (
    id uuid not null,
    session uuid not null,
    commitment text not null,
    text text not null,
    official uuid not null,
    at timestamptz not null,
    constraint fulfilment_pk primary key (id),
    constraint fulfilment_in foreign key (session) references session,
    constraint fulfilment_by foreign key (official) references official,
    constraint fulfilment_text check (length(text) between 1 and 2000)
  );
  create index fulfilment_of on fulfilment (session, commitment, at);
  create trigger fulfilment_stays before update or delete or truncate on fulfilment for each statement execute function refuse_change();

  create function fulfils_a_commitment() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from commitment c where c.session = new.session and c.ref = new.commitment) then
      raise exception 'Nothing was promised as %', new.commitment using errcode = '23514', constraint = 'fulfils_a_commitment';
    end if;
    return new;
  end $$;
  create trigger fulfils_a_commitment before insert on fulfilment for each row execute function fulfils_a_commitment();
`;

const grants = `
  grant select, insert on direction, decision, attendance, written_answer, assignment, fulfilment to dialog_app;
  grant select on carried, commitment to dialog_app;
`;
