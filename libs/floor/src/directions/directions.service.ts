import { Injectable } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { agencyCode } from '../answers/agency-code';
import { clean, oneLine } from '../domain/words';
import type { AttendanceDto, DecisionDto, DirectionDto } from '../dto/direction.dto';
import type { Officer } from '../journal/entry-kinds';
import { questionOf } from '../questions/questions.service';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';

/** What the chair says and the clerk puts on record: directions, decisions, who is there. */
@Injectable()
export class DirectionsService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly agencies: AgenciesService,
  ) {}

  /** The same id again answers the same and changes nothing. @throws FloorClosed UnknownAgency NoSuchQuestion */
  direct(session: string, { id, agency, due, question, text }: DirectionDto, by: Officer): Promise<{ no: number }> {
    return this.once(session, 'direction', id, async (floor, no) => {
      const code = await agencyCode(this.agencies, floor, agency);
      if (question) await questionOf(floor, question);
      const words = clean(text);
      const seq = floor.record('direction.given', by, { direction: no, agency: code, due, question }, { text: words });
      await floor.query('insert into direction (session, no, id, agency, due, question, text, seq, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        session, no, id, agency, due ?? null, question ?? null, words, seq, floor.now,
      ]);
    });
  }

  /** The same id again answers the same and changes nothing. @throws FloorClosed */
  decide(session: string, { id, text }: DecisionDto, by: Officer): Promise<{ no: number }> {
    return this.once(session, 'decision', id, async (floor, no) => {
      const words = clean(text);
      const seq = floor.record('decision.taken', by, { decision: no }, { text: words });
      await floor.query('insert into decision (session, no, id, text, seq, at) values ($1, $2, $3, $4, $5, $6)', [session, no, id, words, seq, floor.now]);
    });
  }

  /** Noted again, the last counts. @throws FloorClosed UnknownAgency */
  attend(session: string, { present, agencies, ...names }: AttendanceDto, by: Officer): Promise<void> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const codes: string[] = [];
      for (const agency of agencies) codes.push(await agencyCode(this.agencies, floor, agency));
      const chair = oneLine(names.chair ?? '') || undefined;
      const clerk = oneLine(names.clerk ?? '') || undefined;
      const seq = floor.record('attendance.noted', by, { present, agencies: codes }, { chair, clerk });
      await floor.query('insert into attendance (session, seq, chair, clerk, present, agencies, at) values ($1, $2, $3, $4, $5, $6, $7)', [
        session, seq, chair ?? null, clerk ?? null, present, agencies, floor.now,
      ]);
      floor.changed('beat');
    });
  }

  /** Gives the next number, unless this id has one. */
  private once(session: string, table: 'direction' | 'decision', id: string, put: (floor: FloorTransaction, no: number) => Promise<void>): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      const { rows } = await floor.query<{ no: number; mine: boolean }>(`select no, id = $2 as mine from ${table} where session = $1 order by id = $2 desc, no desc limit 1`, [session, id]);
      const [last] = rows;
      if (last?.mine) return { no: last.no };
      floor.mustBe('live');
      const no = (last?.no ?? 0) + 1;
      await put(floor, no);
      floor.changed('beat');
      return { no };
    });
  }
}
