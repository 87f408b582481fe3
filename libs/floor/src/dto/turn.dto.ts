import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { IsWords } from './is-words';

const MOST = 2_147_483_647;

export class CallNextDto {
  @ApiProperty({ minimum: 0, description: 'The turn you saw as the last, 0 for none' })
  @IsInt() @Min(0) @Max(MOST)
  afterTurn: number;
}

export class CallDto extends CallNextDto {
  @ApiProperty({ minimum: 1 })
  @IsInt() @Min(1) @Max(MOST)
  question: number;

  @ApiProperty({ minLength: 5, maxLength: 200, example: 'Datang dari jauh dan harus pulang sebelum hujan', description: 'Why the published order is not followed; everybody sees it' })
  @IsWords(5, 200)
  reason: string;
}

export class ReplyDto {
  @ApiProperty({ description: 'true: "Ya, saya siap"; false: "Belum bisa sekarang", which counts as a no-show' })
  @IsBoolean()
  ready: boolean;
}
