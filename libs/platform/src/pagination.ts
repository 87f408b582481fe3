import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Where a list goes on: `cursor` is opaque, taken from the page before. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'From the page before; opaque', maxLength: 200 })
  @IsOptional() @IsString() @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit = 50;
}

export interface Page<T> {
  items: T[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

/** A page from one row more than asked for; `keyOf` says what the next page starts after. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (last: T) => unknown): Page<T> {
  if (rows.length <= limit) return { items: rows };
  const items = rows.slice(0, limit);
  return { items, next: Buffer.from(JSON.stringify(keyOf(items.at(-1)!))).toString('base64url') };
}

/** The key a cursor holds; a cursor nobody gave out reads as the first page. */
export function keyOfCursor(cursor: string | undefined): unknown {
  if (!cursor) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
