import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_COUNTED } from '@dialog/platform';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from './is-day';
import { IsWords } from './is-words';

export const ANSWER_KINDS = ['informed', 'feasible', 'not-feasible', 'send-proposal', 'in-phases', 'other-authority'] as const;
export const LEVELS = ['village', 'district', 'regency', 'province', 'centre'] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type AuthorityLevel = (typeof LEVELS)[number];

/** An answer as it is put on record, in a session or in writing. */
export class AnswerDto {
  @ApiProperty({ format: 'uuid', example: '0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21', description: 'Made by whoever sends it; sent again, the first answer comes back and nothing changes' })
  @IsUUID()
  id: string;

  @ApiProperty({ enum: ANSWER_KINDS, enumName: 'AnswerKind' })
  @IsIn(ANSWER_KINDS)
  kind: AnswerKind;

  @ApiProperty({ enum: LEVELS, enumName: 'AuthorityLevel', description: 'Whose authority it is (kewenangan)' })
  @IsIn(LEVELS)
  level: AuthorityLevel;

  @ApiPropertyOptional({ minLength: 1, maxLength: 120, description: 'The office that will do it' })
  @IsOptional() @IsString() @MaxLength(120) @IsWords(1, 120)
  owner?: string;

  @ApiPropertyOptional({ format: 'date', description: 'By when, where something was promised' })
  @IsDay()
  due?: string;

  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'Jembatan diperbaiki dua minggu lagi, setelah bahan datang.' })
  @IsString() @MaxLength(8000) @IsWords(1, 4000)
  text: string;
}

/** An answer as the desk puts it on record. */
export class GiveAnswerDto extends AnswerDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who answered; one that exists on the day of the session' })
  @IsOptional() @IsUUID()
  agency?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The answer to the same question in whose place this one stands' })
  @IsOptional() @IsInt() @Min(1) @Max(MOST_COUNTED)
  corrects?: number;
}
