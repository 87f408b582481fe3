import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_COUNTED } from '@dialog/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsWords } from '../dto/is-words';
import type { Label, Rule } from '../floor.events';
import { ACTS, type ActName } from './acts';

export const RULES = ['hate', 'private-data', 'slander', 'advertising', 'off-topic', 'duplicate', 'not-a-question', 'other'] as const satisfies readonly Rule[];
export const LABELS = ['urgent', 'complaint', 'proposal', 'thanks', 'off-topic'] as const satisfies readonly Label[];

/** At most so many at once: a page of the desk's list. */
const MOST_AT_ONCE = 200;

/** What acts take beside the question; each takes its own. */
export interface ActFields {
  rule?: Rule;
  reason?: string;
  labels?: Label[];
  place?: string;
  village?: string;
  topic?: string;
  agency?: string | null;
}

export class RevisionDto {
  @ApiProperty({ minimum: 0, description: 'As you saw the question' })
  @IsInt() @Min(0) @Max(MOST_COUNTED)
  revision: number;
}

const reason = { minLength: 5, maxLength: 200, example: 'Menyebut nama lengkap seorang warga', description: 'Why; everybody reads it' };

export class RuleDto extends RevisionDto {
  @ApiProperty({ enum: RULES, enumName: 'Rule' })
  @IsIn(RULES)
  rule: Rule;

  @ApiProperty(reason)
  @IsString() @MaxLength(1000) @IsWords(5, 200)
  reason: string;
}

export class LabelDto extends RevisionDto {
  @ApiProperty({ enum: LABELS, enumName: 'Label', isArray: true, description: 'All that it has from now on' })
  @IsArray() @ArrayUnique() @IsIn(LABELS, { each: true })
  labels: Label[];
}

export class EditDto extends RevisionDto {
  @ApiPropertyOptional({ description: 'Kemendagri code of a kecamatan, "outside" or "unsaid"', example: '35.22.15', maxLength: 8 })
  @IsOptional() @Matches(/^(\d\d\.\d\d\.\d\d|outside|unsaid)$/, { message: 'choose a kecamatan' })
  place?: string;

  @ApiPropertyOptional({ description: 'Kemendagri code of a desa or kelurahan in it', maxLength: 13 })
  @IsOptional() @Matches(/^\d\d\.\d\d\.\d\d\.\d{4}$/)
  village?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 60 })
  @IsOptional() @IsString() @MaxLength(60) @IsWords(1, 60)
  topic?: string;
}

export class HandDto extends RevisionDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who answers in writing what is not answered in the session; null: nobody yet' })
  @ValidateIf(({ agency }: HandDto) => agency !== null) @IsUUID()
  agency: string | null;
}

export class LowerDto extends RevisionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt() @Min(1) @Max(MOST_COUNTED)
  question: number;
}

export class RaiseDto extends LowerDto {
  @ApiProperty({ ...reason, example: 'Datang dari jauh dan harus pulang sebelum hujan' })
  @IsString() @MaxLength(1000) @IsWords(5, 200)
  reason: string;
}

export class MergeDto {
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 50, description: 'Two or more; the earliest stays' })
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(50) @IsInt({ each: true }) @Min(1, { each: true }) @Max(MOST_COUNTED, { each: true })
  questions: number[];

  @ApiProperty({ type: [Number], description: 'Of each, in the same order, as you saw it' })
  @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) @Min(0, { each: true })
  revisions: number[];
}

export class UndoDto {
  @ApiProperty({ minimum: 1, description: 'With which the act was answered' })
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  seq: number;
}

export class ItemDto extends RevisionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt() @Min(1) @Max(MOST_COUNTED)
  no: number;
}

const takes = (...acts: ActName[]) => ValidateIf(({ act }: BulkDto) => acts.includes(act));

/** The same act on several questions: all of it, or nothing. */
export class BulkDto {
  @ApiProperty({ enum: ACTS, enumName: 'Act' })
  @IsIn(ACTS)
  act: ActName;

  @ApiProperty({ type: [ItemDto], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_AT_ONCE) @ArrayUnique(({ no }: ItemDto) => no) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ItemDto)
  items: ItemDto[];

  @ApiPropertyOptional({ enum: RULES, enumName: 'Rule', description: 'To hide or decline' })
  @takes('hide', 'decline') @IsIn(RULES)
  rule?: Rule;

  @ApiPropertyOptional({ ...reason, description: 'To hide, decline or raise' })
  @takes('hide', 'decline', 'raise') @IsString() @MaxLength(1000) @IsWords(5, 200)
  reason?: string;

  @ApiPropertyOptional({ enum: LABELS, enumName: 'Label', isArray: true, description: 'To label' })
  @takes('label') @IsArray() @ArrayUnique() @IsIn(LABELS, { each: true })
  labels?: Label[];

  @ApiPropertyOptional({ description: 'To edit', maxLength: 8 })
  @IsOptional() @Matches(/^(\d\d\.\d\d\.\d\d|outside|unsaid)$/, { message: 'choose a kecamatan' })
  place?: string;

  @ApiPropertyOptional({ description: 'To edit', maxLength: 13 })
  @IsOptional() @Matches(/^\d\d\.\d\d\.\d\d\.\d{4}$/)
  village?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 60, description: 'To edit' })
  @IsOptional() @IsString() @MaxLength(60) @IsWords(1, 60)
  topic?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'To hand' })
  @ValidateIf(({ act, agency }: BulkDto) => act === 'hand' && agency !== null) @IsUUID()
  agency?: string | null;
}
