import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Moderator } from '@dialog/identity';
import { IdPipe } from '@dialog/platform';
import { AnnouncementsService } from './announcements.service';
import { AmendSessionDto } from './dto/amend-session.dto';
import { CreateSessionDto } from './dto/create-session.dto';
import { ListSessionsDto } from './dto/list-sessions.dto';
import { SetStepsDto } from './dto/step.dto';
import { SessionView } from './session-details.view';
import { SessionPage } from './session.view';
import { SessionsService } from './sessions.service';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly announcements: AnnouncementsService,
  ) {}

  @Get()
  @Allow('anyone')
  @ApiOkResponse({ type: SessionPage })
  list(@Query() which: ListSessionsDto): Promise<SessionPage> {
    return this.sessions.list(which);
  }

  @Get('by-code/:code')
  @Allow('anyone')
  @ApiOkResponse({ type: SessionView })
  byCode(@Param('code') code: string): Promise<SessionView> {
    return this.sessions.byCode(code);
  }

  @Get(':session')
  @Allow('anyone')
  @ApiOkResponse({ type: SessionView })
  view(@Param('session', IdPipe) session: string): Promise<SessionView> {
    return this.sessions.view(session);
  }

  @Post()
  @Allow('moderator')
  @ApiCreatedResponse({ type: SessionView })
  announce(@Body() session: CreateSessionDto, @By() by: Moderator): Promise<SessionView> {
    return this.announcements.announce(session, by);
  }

  @Patch(':session')
  @Allow('moderator')
  @ApiOkResponse({ type: SessionView })
  amend(@Param('session', IdPipe) session: string, @Body() amendment: AmendSessionDto): Promise<SessionView> {
    return this.announcements.amend(session, amendment);
  }

  @Put(':session/steps')
  @Allow('moderator')
  @ApiOkResponse({ type: SessionView })
  setSteps(@Param('session', IdPipe) session: string, @Body() { steps }: SetStepsDto): Promise<SessionView> {
    return this.announcements.setSteps(session, steps);
  }
}
