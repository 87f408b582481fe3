import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export const ANSWER_KINDS = ['informed', 'feasible', 'not-feasible', 'send-proposal', 'in-phases', 'other-authority'] as const;
export const LEVELS = ['village', 'district', 'regency', 'province', 'centre'] as const;

export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type AuthorityLevel = (typeof LEVELS)[number];

/** An answer as the desk puts it on record. */
export class GiveAnswerDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who answered' })
  @IsOptional() @IsUUID()
  agency?: string;

  @ApiProperty({ enum: ANSWER_KINDS, enumName: 'AnswerKind' })
  @IsIn(ANSWER_KINDS)
  kind: AnswerKind;

  @ApiProperty({ enum: LEVELS, enumName: 'AuthorityLevel', description: 'Whose authority it is (kewenangan)' })
  @IsIn(LEVELS)
  level: AuthorityLevel;

  @ApiPropertyOptional({ minLength: 1, maxLength: 120, description: 'The office that will do it' })
  @IsOptional() @IsString() @Length(1, 120)
  owner?: string;

  @ApiPropertyOptional({ format: 'date', description: 'By when, where something was promised' })
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) @IsDateString()
  due?: string;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @IsString() @Length(1, 4000)
  text: string;
}
