import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@dialog/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsWords } from './is-words';
import type { QuestionState } from '../floor.events';

const STATES = ['open', 'spoken', 'answered', 'carried', 'withdrawn', 'hidden', 'declined', 'merged'] as const;

export class QuestionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['queue', 'asked'], default: 'asked' })
  @IsOptional() @IsIn(['queue', 'asked'])
  sort: 'queue' | 'asked' = 'asked';

  @ApiPropertyOptional({ enum: STATES })
  @IsOptional() @IsIn(STATES)
  state?: QuestionState;
}

export class SeenDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 60, description: 'New words for the topic' })
  @IsOptional() @IsWords(1, 60)
  topic?: string;
}

export class CarryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who answers in writing; the clerk finds out who, where absent' })
  @IsOptional() @IsUUID()
  agency?: string;
}
