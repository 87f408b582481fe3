import { Body, Controller, Get, Param, Patch, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, LastKnown } from '@dialog/platform';
import { AnnouncementsService } from './announcements.service';
import { AmendSessionDto } from './dto/amend-session.dto';
import { CreateSessionDto } from './dto/create-session.dto';
import { ListSessionsDto } from './dto/list-sessions.dto';
import { SetStepsDto } from './dto/step.dto';
import { NoCodeFree, SessionMovedOn, SessionUnknown, StepBegan } from './forums.errors';
import type { SessionView } from './session-details.view';
import type { SessionPage } from './session.view';
import { SessionsService } from './sessions.service';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly announcements: AnnouncementsService,
  ) {}

  /** Sessions, page by page: scheduled ones soonest first, all others newest first. */
  @Get()
  @Allow('anyone')
  @UseInterceptors(LastKnown)
  list(@Query() which: ListSessionsDto): Promise<SessionPage> {
    return this.sessions.list(which);
  }

  /** The session with this short address, while it has not ended. */
  @Get('by-code/:code')
  @Allow('anyone')
  @UseInterceptors(LastKnown)
  @ApiProblems(SessionUnknown)
  byCode(@Param('code') code: string): Promise<SessionView> {
    return this.sessions.byCode(code);
  }

  /** A session with its rundown, or what the archive tells of it. */
  @Get(':session')
  @Allow('anyone')
  @UseInterceptors(LastKnown)
  @ApiProblems(SessionUnknown)
  view(@Param('session', IdPipe) session: string): Promise<SessionView> {
    return this.sessions.view(session);
  }

  /** Announces a session. */
  @Post()
  @Allow('sessions.announce')
  @ApiProblems(NoCodeFree)
  announce(@Body() session: CreateSessionDto, @By() by: Official): Promise<SessionView> {
    return this.announcements.announce(session, by);
  }

  /** Changes what was announced, until the session has ended. Its day cannot be moved. */
  @Patch(':session')
  @Allow('sessions.amend')
  @ApiProblems(SessionUnknown, SessionMovedOn)
  amend(@Param('session', IdPipe) session: string, @Body() amendment: AmendSessionDto): Promise<SessionView> {
    return this.announcements.amend(session, amendment);
  }

  /** Replaces the rundown. Steps that have begun stay as they are, at their numbers. */
  @Put(':session/steps')
  @Allow('sessions.amend')
  @ApiProblems(SessionUnknown, SessionMovedOn, StepBegan)
  setSteps(@Param('session', IdPipe) session: string, @Body() { steps }: SetStepsDto): Promise<SessionView> {
    return this.announcements.setSteps(session, steps);
  }
}
