import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsWords } from '../dto/is-words';

export class NoticeDto {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString() @MaxLength(400) @IsWords(1, 200)
  text: string;
}

export class BreakDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 15 })
  @IsInt() @Min(1) @Max(15)
  minutes: number;
}

export class ExtendDto {
  @ApiProperty({ format: 'date-time', description: 'In UTC: later than now and than planned, by three hours at most' })
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  endsAt: string;
}
