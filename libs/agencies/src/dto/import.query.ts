import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';

export class ImportQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Only say what it would do' })
  @IsOptional() @IsIn(['true', 'false'])
  dry?: 'true' | 'false';

  @ApiPropertyOptional({ format: 'date', description: 'From when on names that differ are new ones; absent: today' })
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) @IsISO8601({ strict: true })
  from?: string;
}
