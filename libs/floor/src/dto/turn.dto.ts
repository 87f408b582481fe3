import { ApiProperty } from '@nestjs/swagger';
import { MOST_COUNTED } from '@dialog/platform';
import { IsBoolean, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsWords } from './is-words';

export class CallNextDto {
  @ApiProperty({ minimum: 0, description: 'The turn you saw as the last, 0 for none' })
  @IsInt() @Min(0) @Max(MOST_COUNTED)
  afterTurn: number;
}

export class CallDto extends CallNextDto {
  @ApiProperty({ minimum: 1 })
  @IsInt() @Min(1) @Max(MOST_COUNTED)
  question: number;

  @ApiProperty({ minLength: 5, maxLength: 200, example: 'Datang dari jauh dan harus pulang sebelum hujan', description: 'Why the published order is not followed; everybody sees it' })
  @IsString() @MaxLength(1000) @IsWords(5, 200)
  reason: string;
}

export class ReplyDto {
  @ApiProperty({ description: 'true: "Ya, saya siap"; false: "Belum bisa sekarang", which counts as a no-show' })
  @IsBoolean()
  ready: boolean;
}
