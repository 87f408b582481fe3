import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { AnswerDto } from './give-answer.dto';
import { IsWords } from './is-words';

/** An answer in writing. */
export class WriteAnswerDto extends AnswerDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The answer in writing in whose place this one stands' })
  @IsOptional() @IsUUID()
  corrects?: string;
}

/** An answer to a question of an earlier session, as it is said aloud in this one. */
export class LastAnswerDto extends AnswerDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who answered; absent: whose the question is' })
  @IsOptional() @IsUUID()
  agency?: string;
}

export class AssignDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  agency: string;
}

/** "Selesai". */
export class FulfilDto {
  @ApiProperty({ format: 'uuid', description: 'Made by whoever sends it; sent again, nothing changes' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid', description: 'The session in which it was promised or directed' })
  @IsUUID()
  session: string;

  @ApiProperty({ example: 'direction-2', description: '`ref` of the task' })
  @IsString() @MaxLength(60) @Matches(/^(answer|direction|written)-[0-9a-f-]+$/)
  commitment: string;

  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'What was done; everybody may read it' })
  @IsString() @MaxLength(4000) @IsWords(1, 2000)
  text: string;
}
