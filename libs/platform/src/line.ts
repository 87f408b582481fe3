import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';

/** Neither control characters (which PostgreSQL may not even store) nor what turns its neighbours round or is not seen; joiners are letters' own. */
const VISIBLE = /^(?:\u200c|\u200d|\ufe0e|\ufe0f|(?!\p{Default_Ignorable_Code_Point})[^\p{Cc}\p{Cs}\p{Bidi_Control}])*$/u;

/** A line as a person types it: stray spaces are taken out, what nobody sees is refused. */
export const IsLine = (shortest: number, longest: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().replace(/ +/g, ' ') : value)),
    IsString(),
    Length(shortest, longest),
    Matches(VISIBLE, { message: '$property must be one line without control characters' }),
  );
