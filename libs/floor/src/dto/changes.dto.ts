import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

export class ChangesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0, description: 'The version that the answer before named; 0 for all' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(0)
  since = 0;
}
