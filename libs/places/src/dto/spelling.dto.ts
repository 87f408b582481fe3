import { ApiProperty } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';

export class AddSpellingDto {
  @ApiProperty({ minLength: 2, maxLength: 80, example: 'Sumberejo' })
  @IsLine(2, 80)
  alias: string;
}

export class FindPlaceDto {
  @ApiProperty({ minLength: 1, maxLength: 80, example: 'Sumberejo' })
  @IsLine(1, 80)
  name: string;
}
