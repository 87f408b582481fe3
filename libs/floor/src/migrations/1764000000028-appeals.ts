import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against rulings, which another official decides; and words destroyed for good, of which a row remains (docs/decisions/0018-erasure.md). */
export class Appeals1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [appeals, anotherDecides, erased, erase, record, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('What was appealed or erased has no way back');
  }
}

const appeals = `
  -- Sentence and reason stand with the journal's words.
  create table appeal (
    session uuid not null,
    -- the entry that ruled; a merge rules on several questions
    ruling bigint not null,
    question int not null,
    seq bigint not null,
    at timestamptz not null,
    decided bigint,
    granted boolean,
    decided_at timestamptz,
    constraint appeal_once primary key (session, ruling, question),
    constraint appeal_of foreign key (session, question) references question,
    constraint appeal_against foreign key (session, ruling) references entry,
    constraint appeal_on_record foreign key (session, seq) references entry deferrable initially deferred,
    constraint appeal_decided_on_record foreign key (session, decided) references entry deferrable initially deferred,
    constraint appeal_decided_whole check (num_nulls(decided, granted, decided_at) in (0, 3))
  );
  create index appeal_question on appeal (session, question);
  create trigger appeal_begins_undecided before insert on appeal for each row when (new.decided is not null) execute function refuse_row('An appeal begins undecided');
  create trigger appeal_decided_once before update on appeal for each row when (old.decided is not null) execute function refuse_row('An appeal is decided once');
  create trigger appeal_stays before delete or truncate on appeal for each statement execute function refuse_change();
  create trigger no_appeal_after_the_end after insert on appeal referencing new table as touched for each statement execute function refuse_after_the_end();
`;

const anotherDecides = `
  -- At commit: whose deeds they were is written with the entries.
  create function another_decides() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from deed d where d.session = new.session and d.seq = new.decided
      and not exists (select from deed r where r.session = new.session and r.seq = new.ruling and r.official = d.official)) then
      raise exception 'The appeal against % is decided by whoever ruled', new.ruling using errcode = '23514', constraint = 'another_decides';
    end if;
    return null;
  end $$;
  create constraint trigger another_decides after update on appeal deferrable initially deferred for each row
    when (new.decided is not null) execute function another_decides();
`;

const erased = `
  -- What stands in the place of erased words, so that each screen says it, also one that knows nothing of erasing.
  create function erased_words() returns text language sql immutable parallel safe set search_path = public, pg_temp as $$ select 'Dihapus atas permintaan.' $$;

  alter table question
    add erased boolean not null default false,
    add constraint question_erased check (not erased or text = erased_words());

  create table erasure (
    session uuid not null,
    -- the entry that names the words, and its field
    seq bigint not null,
    field text not null,
    question int not null,
    reason text not null,
    role text not null,
    official uuid not null,
    at timestamptz not null,
    constraint erasure_once primary key (session, seq, field),
    constraint erasure_of foreign key (session, seq) references entry,
    constraint erasure_by foreign key (official) references official,
    constraint erasure_reason check (reason in ('request', 'private-data', 'child', 'court'))
  );
  create trigger erasure_stays before update or delete or truncate on erasure for each statement execute function refuse_change();

  create function words_stay_erased() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from added a join erasure e on e.session = a.session and e.seq = a.seq and e.field = a.field) then
      raise exception 'These words were erased' using errcode = '23514', constraint = 'words_stay_erased';
    end if;
    return null;
  end $$;
  create trigger words_stay_erased after insert on words referencing new table as added for each statement execute function words_stay_erased();
`;

const erase = `
  -- The only way in which words are destroyed: with a reason, and a row that remains. Also when the session has ended.
  -- what: 'text' (with topic and appeals), 'name' or 'all'.
  create function erase_words(of uuid, no int, what text, why text, by_role text, by uuid, now timestamptz, version bigint)
  returns table (seq bigint, fields text[]) language plpgsql security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  declare of_question int := no;
  begin
    if what not in ('text', 'name', 'all') then
      raise exception 'What is to be erased is text, name or all' using errcode = '23514', constraint = 'erase_words';
    end if;
    if what <> 'name' then
      update question q set text = erased_words(), topic = erased_words(), erased = true, rev = version where q.session = of and q.no = of_question and not q.erased;
      -- what an act found, and would bring back
      update act a set touched = (
          select jsonb_agg(case when (t->>'no')::int = of_question then jsonb_set(t, '{was,topic}', to_jsonb(erased_words())) else t end) from jsonb_array_elements(a.touched) t)
       where a.session = of and a.touched @> jsonb_build_array(jsonb_build_object('no', of_question));
    end if;
    if what <> 'text' then
      update question q set name = null, rev = version where q.session = of and q.no = of_question and q.name is not null;
      update desk_person d set name = null, phone = case when what = 'name' then d.phone end from question q
       where q.session = of and q.no = of_question and d.session = of and d.asker = q.asker;
    end if;
    if what = 'all' then
      delete from question_phone p where p.session = of and p.no = of_question;
    end if;
    return query
      with gone as (
        delete from words w where w.session = of
          and (w.question = of_question or w.field = 'text' and w.seq in (select p.seq from appeal p where p.session = of and p.question = of_question))
          and (what = 'all' or (w.field = 'name') = (what = 'name'))
        returning w.seq, w.field
      ), kept as (
        insert into erasure (session, seq, field, question, reason, role, official, at) select of, g.seq, g.field, of_question, why, by_role, by, now from gone g
      )
      select g.seq, array_agg(g.field order by g.field) from gone g group by g.seq order by g.seq;
  end $$;
`;

const record = `
  -- Canonical lines: a kind always reads so, and nothing else in a line can.
  create index entry_moderation on entry (session, seq)
    where line ~ '"kind":"(question\\.(hidden|declined|restored)|questions\\.(merged|split)|queue\\.reordered|action\\.undone|appeal\\.(made|decided))"';
`;

const grants = `
  grant select, insert, update (decided, granted, decided_at) on appeal to dialog_app;
  grant select on erasure to dialog_app;
  revoke execute on function erase_words from public;
  grant execute on function erase_words to dialog_app;
`;
