import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { IdPipe, NumberPipe } from '@dialog/platform';
import { PresenceService } from './presence.service';
import { ProceedingsService } from './proceedings.service';
import { StageService } from './stage.service';

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
  async readStage(@Param('session', IdPipe) session: string) {
    return { view: await this.stages.view(session), presence: this.presence.following(session), at: this.stages.now() };
  }

  @Post('open')
  @HttpCode(204)
  @Allow('moderator')
  open(@Param('session', IdPipe) session: string) {
    return this.proceedings.open(session);
  }

  /** Ends the session in ten seconds. */
  @Post('end')
  @HttpCode(200)
  @Allow('moderator')
  end(@Param('session', IdPipe) session: string) {
    return this.proceedings.end(session);
  }

  @Delete('end')
  @HttpCode(204)
  @Allow('moderator')
  takeBackEnd(@Param('session', IdPipe) session: string) {
    return this.proceedings.takeBackEnd(session);
  }

  @Post('steps/:no/begin')
  @HttpCode(200)
  @Allow('moderator')
  beginStep(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.proceedings.beginStep(session, no);
  }
}
