import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, IsLowercase, IsOptional, IsUUID } from 'class-validator';
import type { OfficialRole } from '../domain/permissions';
import { AppointDto } from './appoint.dto';

export class InviteDto extends AppointDto {
  @ArrayNotEmpty()
  declare roles: OfficialRole[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Whose team the invited person joins, where it has one' })
  @IsOptional() @IsUUID() @IsLowercase()
  session?: string;
}
