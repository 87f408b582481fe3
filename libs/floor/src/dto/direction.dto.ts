import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_COUNTED } from '@dialog/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from './is-day';
import { IsWords } from './is-words';

/** A decision as it is put on record. */
export class DecisionDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the desk; sent again, nothing changes' })
  @IsUUID()
  id: string;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @IsString() @MaxLength(8000) @IsWords(1, 4000)
  text: string;
}

/** A direction of the chair (arahan). */
export class DirectionDto extends DecisionDto {
  @ApiProperty({ format: 'uuid', description: 'To whom; one that exists on the day of the session' })
  @IsUUID()
  agency: string;

  @ApiPropertyOptional({ format: 'date', description: 'By when' })
  @IsDay()
  due?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The question it is about' })
  @IsOptional() @IsInt() @Min(1) @Max(MOST_COUNTED)
  question?: number;
}

/** Who chairs, who writes, and who is there. */
export class AttendanceDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 120 })
  @IsOptional() @IsString() @MaxLength(240) @IsWords(1, 120)
  chair?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 120 })
  @IsOptional() @IsString() @MaxLength(240) @IsWords(1, 120)
  clerk?: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100000 })
  @IsInt() @Min(0) @Max(100_000)
  present: number;

  @ApiProperty({ type: [String], maxItems: 100, description: 'Ids of the agencies that are there' })
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsUUID(undefined, { each: true })
  agencies: string[];
}
