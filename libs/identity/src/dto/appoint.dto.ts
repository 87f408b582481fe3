import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsLowercase, IsOptional, IsUUID } from 'class-validator';
import { type OfficialRole, officialRoles } from '../domain/permissions';

export class AppointDto {
  @ApiProperty({ enum: officialRoles, isArray: true, uniqueItems: true })
  @IsArray() @ArrayUnique() @IsIn(officialRoles, { each: true })
  roles: OfficialRole[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Of an agency’s officer' })
  @IsOptional() @IsUUID() @IsLowercase()
  agency?: string;
}
