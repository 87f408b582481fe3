import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class RecoverDeviceDto {
  @ApiProperty({ description: 'The ten characters, as typed: gaps and case do not matter', example: 'ABCDE-FGHJK', maxLength: 40 })
  @IsString() @MaxLength(40)
  code: string;
}
