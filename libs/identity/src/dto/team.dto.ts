import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsLowercase, IsUUID } from 'class-validator';

export class TeamDto {
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true, uniqueItems: true, maxItems: 50 })
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) @IsLowercase({ each: true })
  officials: string[];
}
