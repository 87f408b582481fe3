import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Acceptance, ACCEPTANCES } from '../session.entity';

export class SessionSettingsDto {
  @ApiPropertyOptional({ minimum: 30, maximum: 1800, default: 180, description: 'How long one may speak' })
  @IsOptional() @IsInt() @Min(30) @Max(1800)
  speakingSeconds?: number;

  @ApiPropertyOptional({ minimum: 10, maximum: 600, default: 60, description: 'How long a called phone may take to answer' })
  @IsOptional() @IsInt() @Min(10) @Max(600)
  answerSeconds?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 3, description: 'Open questions a phone may have' })
  @IsOptional() @IsInt() @Min(1) @Max(50)
  openLimit?: number;

  @ApiPropertyOptional({ enum: ACCEPTANCES, enumName: 'Acceptance', default: 'at-once', description: 'When a question is public and in line: as it is asked, or when a moderator has accepted it. Changed, it is so for questions asked from then on' })
  @IsOptional() @IsIn(ACCEPTANCES)
  acceptance?: Acceptance;
}
