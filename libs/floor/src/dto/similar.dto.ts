import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class SimilarToDto {
  @ApiProperty({ maxLength: 4000, example: 'Kapan jembatan gantung di dusun kami', description: 'As far as it is typed' })
  @IsString() @MaxLength(4000)
  text: string;
}
