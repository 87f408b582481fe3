import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const NUMBER = /^[0-9+][0-9 ()-]{2,24}$/;

/** All of it; what is absent is not set. */
export class SettleInstallationDto {
  @ApiProperty({ minimum: 0, description: 'The settling it was read from, `no`' })
  @IsInt() @Min(0)
  after: number;

  @ApiProperty({ minLength: 1, maxLength: 60, example: 'Dialog Publik' })
  @IsLine(1, 60)
  forum: string;

  @ApiProperty({ minLength: 1, maxLength: 80, example: 'Kabupaten Tuban' })
  @IsLine(1, 80)
  regencyName: string;

  @ApiPropertyOptional({ pattern: '^#[0-9a-f]{6}$', description: 'Absent: the platform’s own', example: '#7a1f4b' })
  @IsOptional() @Matches(/^#[0-9a-f]{6}$/)
  accent?: string;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'Where sessions usually are' })
  @IsLine(1, 200)
  venue: string;

  @ApiProperty({ minimum: 1, maximum: 7, description: 'On which day they usually are; Monday is 1' })
  @IsInt() @Min(1) @Max(7)
  weekday: number;

  @ApiProperty({ description: 'Local time (Asia/Jakarta)', example: '13:00', pattern: HOUR.source })
  @Matches(HOUR)
  startsAt: string;

  @ApiProperty({ description: 'Local time (Asia/Jakarta)', example: '15:00', pattern: HOUR.source })
  @Matches(HOUR)
  endsAt: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 120, description: 'The stations that carry it, as one says it' })
  @IsOptional() @IsLine(1, 120)
  radio?: string;

  @ApiPropertyOptional({ pattern: NUMBER.source })
  @IsOptional() @Matches(NUMBER)
  studioPhone?: string;

  @ApiPropertyOptional({ pattern: NUMBER.source })
  @IsOptional() @Matches(NUMBER)
  smsNumber?: string;

  @ApiPropertyOptional({ pattern: '^[A-Za-z0-9]{1,20}$', description: 'The word an SMS begins with' })
  @IsOptional() @Matches(/^[A-Za-z0-9]{1,20}$/)
  smsKeyword?: string;

  @ApiPropertyOptional({ pattern: NUMBER.source })
  @IsOptional() @Matches(NUMBER)
  whatsapp?: string;
}
