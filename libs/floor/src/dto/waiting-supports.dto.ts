import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_COUNTED } from '@dialog/platform';
import { Transform } from 'class-transformer';
import { IsDate, IsInt, IsIP, IsOptional, Max, MaxDate, Min, MinDate } from 'class-validator';

export class UntilDto {
  @ApiProperty({ type: String, format: 'date-time', description: 'The `at` with which you saw them: what came later goes on waiting' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? new Date(value) : value)) @IsDate() @MinDate(new Date('2020-01-01')) @MaxDate(new Date('2200-01-01'))
  until: Date;
}

/** With neither, the network from which this request comes. */
export class HallNetworkDto {
  @ApiPropertyOptional({ minimum: 1, maximum: MOST_COUNTED, description: 'Number of a network whose supports wait' })
  @IsOptional() @IsInt() @Min(1) @Max(MOST_COUNTED)
  network?: number;

  @ApiPropertyOptional({ example: '203.0.113.7', description: 'An IPv4 or IPv6 address with which phones leave the hall' })
  @IsOptional() @IsIP()
  address?: string;
}
