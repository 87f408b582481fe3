import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsISO8601, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { SessionSettingsDto } from './session-settings.dto';
import { StepDto } from './step.dto';

export class CreateSessionDto extends SessionSettingsDto {
  @ApiProperty({ minLength: 3, maxLength: 200, example: 'Siaga banjir Bengawan Solo' })
  @IsLine(3, 200)
  title: string;

  @ApiProperty({ format: 'date', example: '2026-01-09' })
  @Matches(/^\d{4}-\d\d-\d\d$/) @IsISO8601({ strict: true })
  date: string;

  @ApiProperty({ description: 'Local time (Asia/Jakarta)', example: '13:00', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt: string;

  @ApiProperty({ description: 'Local time (Asia/Jakarta), within twelve hours; before `startsAt`: on the next day', example: '15:00', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  endsAt: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Pendopo Malowopati' })
  @IsLine(1, 200)
  venue: string;

  @ApiPropertyOptional({ default: 'dialog-publik', description: 'Slug of the series' })
  @IsOptional() @Matches(/^[a-z0-9-]{1,80}$/)
  series?: string;

  @ApiPropertyOptional({ type: [StepDto], minItems: 1, maxItems: 50, description: 'The rundown; absent: the usual one, fitted to the hours' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => StepDto)
  steps?: StepDto[];
}
