import { Injectable } from '@nestjs/common';
import { DevicesService } from '@dialog/identity';
import { Database } from '@dialog/platform';
import { oneLine } from '../domain/words';
import { NoSuchPerson } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import { type Readied, QuestionsService } from '../questions/questions.service';
import { withoutNulls } from '../questions/question.view';
import { askWithin } from '../writes/asks';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { groupOf, modeOf } from './channels';
import type { IntakeDto } from './intake.dto';
import type { DeskPerson, TakenIn } from './intake.view';

const PERSON = 'select p.asker, a.device, p.phone from desk_person p join asker a on a.session = p.session and a.no = p.asker';

interface Person {
  asker: number;
  device: string;
  phone: string | null;
}

/** Questions that officials take down for others. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorWriter,
    private readonly questions: QuestionsService,
    private readonly devices: DevicesService,
  ) {}

  /** @throws NoSuchPerson FloorClosed QueueClosed UnknownPlace InvalidInput FloorBusy */
  async take(session: string, { channel, phone, asker, place = 'unsaid', ...words }: IntakeDto, by: Officer): Promise<TakenIn> {
    const question = { ...(await this.questions.readied({ ...words, place, mode: 'read' })), group: groupOf(channel), taken: { by, channel } };
    return this.floor.write(session, async (floor) => {
      const person = asker === undefined ? await personOfQuestion(floor, question.id) : await personNumbered(floor, asker);
      const mode = modeOf(channel, phone ?? person?.phone);
      const asked = { ...question, mode, phone: mode === 'phone' ? (phone ?? person?.phone ?? undefined) : undefined };
      if (!person) return this.takeForNew(floor, asked, phone);
      if (phone) await floor.query('update desk_person set phone = $3 where session = $1 and asker = $2', [session, person.asker, phone]);
      const receipt = asker === undefined ? await this.devices.reserveAgain(floor.client, person.device) : undefined;
      return { ...(await askWithin(floor, { ...asked, device: person.device })), asker: person.asker, receipt };
    });
  }

  /** By a part of the name or the last three or more digits of the telephone number; the last added first. */
  async people(session: string, words = ''): Promise<DeskPerson[]> {
    const digits = words.replace(/\D/g, '');
    const { rows } = await this.database.query<DeskPerson>(
      `select p.asker, p.name, p.place, array(select q.no from question q where q.session = $1 and q.asker = p.asker order by q.no) as questions
       from desk_person p
       where p.session = $1 and (position(lower($2) in lower(coalesce(p.name, ''))) > 0 or length($3) >= 3 and right(regexp_replace(p.phone, '\\D', '', 'g'), length($3)) = $3)
       order by p.asker desc limit 10`,
      [session, oneLine(words), digits],
    );
    return rows.map(withoutNulls);
  }

  private async takeForNew(floor: FloorTransaction, question: Readied, phone?: string): Promise<TakenIn> {
    const { id: device, code } = await this.devices.reserve(floor.client);
    const asked = await askWithin(floor, { ...question, device });
    const asker = floor.row.last_asker;
    await floor.query('insert into desk_person (session, asker, name, place, phone) values ($1, $2, $3, $4, $5)', [floor.session, asker, question.name, question.place, phone]);
    return { ...asked, asker, receipt: code };
  }
}

/** @throws NoSuchPerson */
async function personNumbered(floor: FloorTransaction, asker: number): Promise<Person> {
  const { rows } = await floor.query<Person>(`${PERSON} where p.session = $1 and p.asker = $2`, [floor.session, asker]);
  if (!rows[0]) throw new NoSuchPerson(asker);
  return rows[0];
}

/** For whom this very question was taken before. */
async function personOfQuestion(floor: FloorTransaction, id: string): Promise<Person | undefined> {
  const { rows } = await floor.query<Person>(`${PERSON} join question q on q.session = p.session and q.asker = p.asker and q.id = $2 where p.session = $1`, [floor.session, id]);
  return rows[0];
}
