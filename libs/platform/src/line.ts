import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';

/** A line as a person types it: stray spaces are taken out, control characters (which PostgreSQL may not even store) refused. */
export const IsLine = (shortest: number, longest: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().replace(/ +/g, ' ') : value)),
    IsString(),
    Length(shortest, longest),
    Matches(/^\P{Cc}*$/u, { message: '$property must be one line without control characters' }),
  );
