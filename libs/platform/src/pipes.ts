import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from './problem';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in an address; whatever cannot be one is nowhere. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new NotFound();
    return value;
  }
}

/** How far a question's, a turn's, an asker's number goes: PostgreSQL's int. */
export const MOST_COUNTED = 2_147_483_647;

/** A number in an address (a question's, a turn's), 1 to 2,147,483,647. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,9}$/.test(value) || +value > MOST_COUNTED) throw new NotFound();
    return +value;
  }
}
