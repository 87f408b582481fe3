import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { IsWords } from '../dto/is-words';

export class AppealDto {
  @ApiProperty({ minLength: 10, maxLength: 300, example: 'Saya tidak menghina siapa pun, saya menyebut nama jalan.', description: 'Why the ruling is wrong; everybody reads it' })
  @IsString() @MaxLength(1000) @IsWords(10, 300)
  sentence: string;
}

export class DecideDto {
  @ApiProperty({ description: 'The ruling stands' })
  @IsBoolean()
  uphold: boolean;

  @ApiProperty({ minLength: 5, maxLength: 200, example: 'Yang disebut nama jalan, bukan nama orang', description: 'Why; everybody reads it' })
  @IsString() @MaxLength(1000) @IsWords(5, 200)
  reason: string;
}

export const ERASED = ['text', 'name', 'all'] as const;
export type Erased = (typeof ERASED)[number];
export const ERASURE_REASONS = ['request', 'private-data', 'child', 'court'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export class EraseDto {
  @ApiProperty({ enum: ERASED, description: 'The text, with its topic and the author’s appeals; the name; or all of it, with the telephone number' })
  @IsIn(ERASED)
  what: Erased;

  @ApiProperty({ enum: ERASURE_REASONS, enumName: 'ErasureReason', description: 'Asked for by whoever wrote it or is named in it; private data; of a child; by order of a court' })
  @IsIn(ERASURE_REASONS)
  reason: ErasureReason;
}
