import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe } from '@dialog/platform';
import { CallDto, CallNextDto } from '../dto/turn.dto';
import { FloorClosed, FloorMoved, NoSuchQuestion, NoSuchTurn, NotCallable, QueueEmpty, ReadOut, SomebodyCalled, TurnMoved } from '../floor.errors';
import type { TurnView } from '../floor.events';
import { TurnsService } from './turns.service';

@ApiTags('turns')
@Controller('sessions/:session/turns')
export class TurnsController {
  constructor(private readonly turns: TurnsService) {}

  /** Calls whoever the published order puts first; pressed twice, the same turn answers. */
  @Post('next')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, FloorMoved, SomebodyCalled, QueueEmpty)
  next(@Param('session', IdPipe) session: string, @Body() { afterTurn }: CallNextDto): Promise<TurnView> {
    return this.turns.next(session, afterTurn);
  }

  /** Calls somebody out of that order, for a reason that everybody sees. */
  @Post('call')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, FloorMoved, SomebodyCalled, NoSuchQuestion, NotCallable)
  call(@Param('session', IdPipe) session: string, @Body() { question, reason, afterTurn }: CallDto): Promise<TurnView> {
    return this.turns.call(session, question, reason, afterTurn);
  }

  /** The person called begins to speak; the clock runs. */
  @Post(':no/start')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  start(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<TurnView> {
    return this.turns.start(session, no);
  }

  /** Stops the clock of whoever speaks. */
  @Post(':no/pause')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  pause(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<TurnView> {
    return this.turns.pause(session, no);
  }

  /** Lets the clock run on. */
  @Post(':no/resume')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  resume(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<TurnView> {
    return this.turns.resume(session, no);
  }

  /** The turn is over; the question has had it. */
  @Post(':no/end')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  end(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<TurnView> {
    return this.turns.end(session, no);
  }

  /** "Tidak hadir": between call and start alone, and never of a question that is read out. */
  @Post(':no/missed')
  @HttpCode(200)
  @Allow('moderator')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved, ReadOut)
  missed(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<TurnView> {
    return this.turns.missed(session, no);
  }
}
