import { Injectable } from '@nestjs/common';
import type { Officer } from '../journal/entry-kinds';
import { questionOf } from '../questions/questions.service';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import type { EraseDto } from './appeals.dto';

/** Destroys a person's words: the chain names them by hash alone, and stays. */
@Injectable()
export class ErasingService {
  constructor(private readonly floor: FloorWriter) {}

  /**
   * Also when the session has ended; its journal is closed then, and the row `erasure` alone remains. What is gone already stays so.
   * @throws NoSuchQuestion
   */
  erase(session: string, no: number, { what, reason }: EraseDto, by: Officer): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      await questionOf(floor, no);
      await floor.flush(); // words that the same batch recorded are to be found, too
      const gone = await destroyed(floor, [session, no, what, reason, by.role, by.official.id, floor.now, floor.version]);
      if (floor.rules.state !== 'ended') for (const { seq, fields } of gone) floor.record('words.erased', by, { entry: seq, fields, reason });
      floor.changed('now');
      return { no };
    });
  }
}

async function destroyed(floor: FloorTransaction, values: unknown[]): Promise<{ seq: number; fields: string[] }[]> {
  const { rows } = await floor.query<{ seq: number; fields: string[] }>('select seq, fields from erase_words($1, $2, $3, $4, $5, $6, $7, $8)', values);
  return rows;
}
