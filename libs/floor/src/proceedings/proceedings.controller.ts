import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StepUnknown } from '@dialog/forums';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe } from '@dialog/platform';
import { FloorClosed, NotEnding } from '../floor.errors';
import type { Instant, Staged } from '../floor.events';
import { PresenceService } from '../stage/presence.service';
import { ProceedingsService } from './proceedings.service';
import { StageService } from '../stage/stage.service';

@ApiTags('proceedings')
@Controller('sessions/:session')
export class ProceedingsController {
  constructor(
    private readonly proceedings: ProceedingsService,
    private readonly stages: StageService,
    private readonly presence: PresenceService,
  ) {}

  /** The small view, for a first page and for those without sockets. */
  @Get('stage')
  @Allow('anyone')
  async stage(@Param('session', IdPipe) session: string): Promise<Staged> {
    return { view: await this.stages.current(session), presence: this.presence.following(session), at: this.stages.now() };
  }

  /** The session goes live; pressed twice, it is live. */
  @Post('open')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  open(@Param('session', IdPipe) session: string, @By() by: Official): Promise<void> {
    return this.proceedings.open(session, by);
  }

  /** Ends the session in ten seconds. */
  @Post('end')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed)
  end(@Param('session', IdPipe) session: string): Promise<{ endingAt: Instant }> {
    return this.proceedings.end(session);
  }

  /** Takes the end back, within those ten seconds. */
  @Delete('end')
  @HttpCode(204)
  @Allow('floor.lead')
  @ApiProblems(NotEnding)
  takeBackEnd(@Param('session', IdPipe) session: string): Promise<void> {
    return this.proceedings.takeBackEnd(session);
  }

  /** Begins a step of the rundown, which ends the one that was on. */
  @Post('steps/:no/begin')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, StepUnknown)
  beginStep(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<{ no: number }> {
    return this.proceedings.beginStep(session, no, by);
  }
}
