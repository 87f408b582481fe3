import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '@dialog/platform';
import { byUrgency, daysBetween, isLate } from '../domain/tasks';
import { clean } from '../domain/words';
import type { FulfilDto } from '../dto/follow-up.dto';
import { NoSuchCommitment } from '../floor.errors';
import type { Instant } from '../floor.events';
import type { Officer } from '../journal/entry-kinds';
import { PUBLIC_AND_OPEN } from '../questions/public-and-open';
import { withoutNulls } from '../questions/question.view';
import type { AgencyTasks, AskedView, TaskView } from './agency-tasks.view';
import { OWN_AGENCIES } from './own-agencies';

const SESSION = `json_build_object('id', s.id, 'date', s.held_on, 'title', s.title) as session`;
const DAY = (at: string) => `to_char(${at} at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`;

const TASKS = `with ${OWN_AGENCIES}
  select 'answer' as kind, ${SESSION}, c.no as question, null as ref, q.text, ${DAY('coalesce(s.ended_at, clock())')} as since, null::date as due, null::json as done
    from own join carried c on c.agency = own.id and not c.answered join question q on q.session = c.session and q.no = c.no join session s on s.id = c.session
  union all
  select 'answer', ${SESSION}, w.question, 'written-' || w.id, q.text, ${DAY('coalesce(s.ended_at, w.at)')}, null, json_build_object('on', ${DAY('w.at')}, 'text', w.text)
    from own join written_answer w on w.agency = own.id join question q on q.session = w.session and q.no = w.question join session s on s.id = w.session
   where not exists (select from written_answer c where c.corrects = w.id)
  union all
  select m.kind, ${SESSION}, m.question, m.ref, m.text, ${DAY('m.at')}, m.due,
      (select json_build_object('on', ${DAY('min(f.at)')}, 'text', (array_agg(f.text order by f.at desc))[1])
        from fulfilment f where f.session = m.session and f.commitment = m.ref having count(*) > 0)
    from own join commitment m on m.agency = own.id join session s on s.id = m.session`;

/** All the words of a name, in any order. */
const NAMED = (name: string) => `(select string_agg(quote_literal(word), ' & ') from unnest(tsvector_to_array(meaningful_words(${name}))) word)::tsquery`;

/** Handed to the agency, or naming it: what an agency is for is in no table. */
const ASKED = `with ${OWN_AGENCIES}, names as (select ${NAMED('a.name')} as words from own join agency a using (id) union all select ${NAMED('a.short')} from own join agency a using (id) where a.short is not null)
  select ${SESSION}, q.no, q.text, q.topic, q.place, t.supports, q.handed_to is not null and q.handed_to in (select id from own) as handed
    from session s join question q on q.session = s.id and ${PUBLIC_AND_OPEN} join tally t on t.session = q.session and t.no = q.no
   where s.state in ('scheduled', 'live') and (q.handed_to in (select id from own) or exists (select from names where q.words @@ names.words))
   order by handed desc, t.supports desc, q.asked_at limit 100`;

/** What an agency owes, and what it says it has done. */
@Injectable()
export class AgencyTasksService {
  constructor(private readonly database: Database) {}

  async of(agency: string): Promise<AgencyTasks> {
    const [{ rows: names }, { rows: tasks }, { rows: asked }] = await Promise.all([
      this.database.query<{ name: string; today: string; at: Instant }>(`select name, ${DAY('clock()')} as today, to_json(clock()) #>> '{}' as at from agency where id = $1`, [agency]),
      this.database.query<TaskView>(TASKS, [agency]),
      this.database.query<AskedView>(ASKED, [agency]),
    ]);
    if (!names[0]) throw new NotFound('There is no such agency');
    const { name, today, at } = names[0];
    return { agency: { id: agency, name }, tasks: inOrder(tasks.map(withoutNulls), today), asked, at };
  }

  /** "Selesai", with what was done; said again, the last words and the first day count. @throws NoSuchCommitment */
  async fulfil(agency: string, { id, session, commitment, text }: FulfilDto, by: Officer): Promise<{ id: string }> {
    const { rowCount } = await this.database.query(
      `with ${OWN_AGENCIES} insert into fulfilment (id, session, commitment, text, official, at)
       select $2, m.session, m.ref, $5, $6, clock() from commitment m join own on own.id = m.agency where m.session = $3 and m.ref = $4
       on conflict (id) do nothing`,
      [agency, id, session, commitment, clean(text), by.official.id],
    );
    if (!rowCount && !(await this.isKept(id))) throw new NoSuchCommitment(commitment);
    return { id: id.toLowerCase() };
  }

  private async isKept(id: string): Promise<boolean> {
    return (await this.database.query('select from fulfilment where id = $1', [id])).rows.length > 0;
  }
}

function inOrder(rows: TaskView[], today: string): TaskView[] {
  const urgency = byUrgency(today);
  const owed = (task: TaskView) => ({ ...task, ...(task.done && { doneOn: task.done.on }) });
  return rows
    .toSorted((one, other) => urgency(owed(one), owed(other)))
    .map((task) => ({ ...task, days: daysBetween(task.since, task.done?.on ?? today), late: isLate(owed(task), today) }));
}
