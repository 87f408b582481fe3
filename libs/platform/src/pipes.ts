import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from './ids';
import { InvalidInput, NotFound } from './problem';

/** An id in an address; whatever cannot be one is nowhere. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new NotFound();
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

/** Deeper than any body of ours. */
const MOST_LEVELS = 16;

/** Before a body's form is checked, which goes down level by level and would run out of stack. */
@Injectable()
export class LevelsPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    let level = type === 'body' ? [value] : [];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > MOST_LEVELS) throw new InvalidInput([{ pointer: '', detail: `must not have more than ${MOST_LEVELS} levels` }]);
      level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    }
    return value;
  }
}
