import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { IdPipe, NumberPipe } from '@dialog/platform';
import { CallDto, CallNextDto } from './dto/turn.dto';
import { TurnsService } from './turns.service';

@ApiTags('turns')
@Controller('sessions/:session/turns')
export class TurnsController {
  constructor(private readonly turns: TurnsService) {}

  /** Calls whoever the published order puts first; pressed twice, the same turn answers. */
  @Post('next')
  @HttpCode(200)
  @Allow('moderator')
  next(@Param('session', IdPipe) session: string, @Body() { afterTurn }: CallNextDto) {
    return this.turns.next(session, afterTurn);
  }

  /** Calls somebody out of that order, for a reason that everybody sees. */
  @Post('call')
  @HttpCode(200)
  @Allow('moderator')
  call(@Param('session', IdPipe) session: string, @Body() { question, reason, afterTurn }: CallDto) {
    return this.turns.call(session, question, reason, afterTurn);
  }

  @Post(':no/start')
  @HttpCode(200)
  @Allow('moderator')
  start(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.turns.start(session, no);
  }

  @Post(':no/pause')
  @HttpCode(200)
  @Allow('moderator')
  pause(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.turns.pause(session, no);
  }

  @Post(':no/resume')
  @HttpCode(200)
  @Allow('moderator')
  resume(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.turns.resume(session, no);
  }

  @Post(':no/end')
  @HttpCode(200)
  @Allow('moderator')
  end(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.turns.end(session, no);
  }

  /** "Tidak hadir": between call and start alone. */
  @Post(':no/missed')
  @HttpCode(200)
  @Allow('moderator')
  missed(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.turns.missed(session, no);
  }
}
