import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '@dialog/platform';
import { IsIn, IsOptional } from 'class-validator';
import { SESSION_STATES, type SessionState } from '../session.entity';

export class ListSessionsDto extends PageQuery {
  @ApiPropertyOptional({ enum: SESSION_STATES, enumName: 'SessionState', description: 'Scheduled sessions come soonest first, all others newest first' })
  @IsOptional() @IsIn(SESSION_STATES)
  state?: SessionState;
}
