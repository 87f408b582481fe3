import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AskDto } from '../dto/ask.dto';
import { IsWords } from '../dto/is-words';
import { IsPhone } from '../dto/is-phone';
import { type Channel, channels } from './channels';

/** A question as an official takes it down for somebody. */
export class IntakeDto extends OmitType(AskDto, ['mode', 'phone', 'topic', 'place']) {
  @ApiProperty({ enum: channels, description: 'How it reached the desk' })
  @IsIn(channels)
  channel: Channel;

  @ApiPropertyOptional({ description: 'Kemendagri code of a kecamatan, "outside" or "unsaid"', example: '35.22.15', maxLength: 8, default: 'unsaid' })
  @IsOptional() @Matches(/^(\d\d\.\d\d\.\d\d|outside|unsaid)$/, { message: 'choose a kecamatan' })
  place?: string;

  @ApiPropertyOptional({ description: 'To find the person again, and to call back who called; seen by the desk alone, deleted after the session', maxLength: 20 })
  @IsOptional() @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ description: 'Whom the desk added before; without it, somebody new', minimum: 1 })
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647)
  asker?: number;
}

export class PeopleQuery {
  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name, or the last digits of a telephone number; without it, who was added last' })
  @IsOptional() @IsString() @MaxLength(80) @IsWords(0, 80)
  q?: string;
}
