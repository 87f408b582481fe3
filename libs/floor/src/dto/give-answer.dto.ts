import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsWords } from './is-words';

export const ANSWER_KINDS = ['informed', 'feasible', 'not-feasible', 'send-proposal', 'in-phases', 'other-authority'] as const;
export const LEVELS = ['village', 'district', 'regency', 'province', 'centre'] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type AuthorityLevel = (typeof LEVELS)[number];

/** An answer as the desk puts it on record. */
export class GiveAnswerDto {
  @ApiProperty({ format: 'uuid', example: '0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21', description: 'Made by the desk; sent again, the first answer comes back and nothing changes' })
  @IsUUID()
  id: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who answered; one that exists on the day of the session' })
  @IsOptional() @IsUUID()
  agency?: string;

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
  @IsOptional() @Matches(/^2\d{3}-\d\d-\d\d$/) @IsISO8601({ strict: true })
  due?: string;

  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'Jembatan diperbaiki dua minggu lagi, setelah bahan datang.' })
  @IsString() @MaxLength(8000) @IsWords(1, 4000)
  text: string;
}
