import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsPhone } from './is-phone';
import { IsWords } from './is-words';
import type { AskCommand, Mode } from '../floor.events';

const MODES = ['speak', 'phone', 'read'] as const;

/** A question, as a phone puts it. */
export class AskDto implements AskCommand {
  @ApiProperty({ format: 'uuid', example: '0199f0d2-7c1e-7a63-9d0f-5b1e3a9c4d21', description: 'Made by the phone; sent again, the first answer comes back and nothing changes' })
  @IsUUID()
  id: string;

  @ApiProperty({ minLength: 10, maxLength: 1000, example: 'Kapan jembatan gantung di dusun kami diperbaiki?' })
  @IsString() @MaxLength(4000) @IsWords(10, 1000)
  text: string;

  @ApiProperty({ description: 'Kemendagri code of a kecamatan, "outside" or "unsaid"', example: '35.22.15', maxLength: 8 })
  @Matches(/^(\d\d\.\d\d\.\d\d|outside|unsaid)$/, { message: 'choose a kecamatan' })
  place: string;

  @ApiPropertyOptional({ description: 'Kemendagri code of a desa or kelurahan in it', maxLength: 13 })
  @IsOptional() @Matches(/^\d\d\.\d\d\.\d\d\.\d{4}$/)
  village?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional() @IsString() @MaxLength(80) @IsWords(0, 80)
  name?: string;

  @ApiProperty({ enum: MODES, description: 'speak: in the hall; phone: we call; read: the moderator reads it' })
  @IsIn(MODES)
  mode: Mode;

  @ApiPropertyOptional({ description: 'Required when mode is phone; seen by the desk alone, deleted after the session', maxLength: 20 })
  @ValidateIf(({ mode }: AskDto) => mode === 'phone')
  @IsString() @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ maxLength: 60, description: 'The first words of the text, where none is given' })
  @IsOptional() @IsString() @MaxLength(60) @IsWords(0, 60)
  topic?: string;
}
