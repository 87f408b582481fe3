import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { AGENCY_KINDS, type AgencyKind } from '../agency.entity';

/** No cell of a spreadsheet takes what begins so for a formula. */
const BEGINS_PLAINLY = /^[A-Za-z0-9]/;
const PLAINLY = { message: '$property must begin with a letter from A to Z or a digit' };
const DAY = /^\d{4}-\d\d-\d\d$/;

export class AddAgencyDto {
  @ApiProperty({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40, example: 'dinkes', description: 'The installation’s own word for it, which never changes' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(40)
  code: string;

  @ApiProperty({ minLength: 2, maxLength: 120, example: 'Dinas Kesehatan' })
  @IsLine(2, 120) @Matches(BEGINS_PLAINLY, PLAINLY)
  name: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 40, example: 'Dinkes' })
  @IsOptional() @IsLine(1, 40) @Matches(BEGINS_PLAINLY, PLAINLY)
  short?: string;

  @ApiProperty({ enum: AGENCY_KINDS, enumName: 'AgencyKind' })
  @IsIn(AGENCY_KINDS)
  kind: AgencyKind;

  @ApiPropertyOptional({ format: 'date', description: 'First day, where known' })
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true })
  validFrom?: string;
}

/** Mends what was wrong from the beginning; all of it, what is absent is not known. */
export class CorrectAgencyDto extends PickType(AddAgencyDto, ['name', 'short', 'kind', 'validFrom']) {}

export class RenameAgencyDto extends PickType(AddAgencyDto, ['name', 'short']) {
  @ApiProperty({ format: 'date', description: 'First day of the new name, today at the latest' })
  @Matches(DAY) @IsISO8601({ strict: true })
  from: string;
}

export class EndAgencyDto {
  @ApiProperty({ format: 'date' })
  @Matches(DAY) @IsISO8601({ strict: true })
  lastDay: string;

  @ApiProperty({ type: [String], format: 'uuid', maxItems: 10, description: 'Who takes its place: none, one where it is merged, several where it is split' })
  @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsUUID(undefined, { each: true })
  successors: string[];
}

/** A line of a CSV file of agencies. */
export class AgencyLine extends AddAgencyDto {
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true })
  validTo?: string;

  /** Codes. */
  @IsArray() @ArrayMaxSize(10) @ArrayUnique()
  successors: string[];
}
