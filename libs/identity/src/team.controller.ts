import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@dialog/platform';
import { TeamDto } from './dto/team.dto';
import type { TeamView } from './identity.view';
import { Allow } from './permissions';
import { TeamsService } from './teams.service';

/** Who leads a session, where not everybody with the role does. */
@ApiTags('official')
@Controller('sessions/:session/team')
@Allow('team.choose')
export class TeamController {
  constructor(private readonly teams: TeamsService) {}

  /** Those of the team, and who else could be. */
  @Get()
  view(@Param('session', IdPipe) session: string): Promise<TeamView> {
    return this.teams.view(session);
  }

  /** Sets the team. Without anybody, all who have the role lead the session. */
  @Put()
  @HttpCode(204)
  async choose(@Param('session', IdPipe) session: string, @Body() { officials }: TeamDto): Promise<void> {
    await this.teams.choose(session, officials);
  }
}
