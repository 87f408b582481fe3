import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
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
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, FloorMoved, SomebodyCalled, QueueEmpty)
  next(@Param('session', IdPipe) session: string, @Body() { afterTurn }: CallNextDto, @By() by: Official): Promise<TurnView> {
    return this.turns.next(session, afterTurn, by);
  }

  /** Calls somebody out of that order, for a reason that everybody sees. */
  @Post('call')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, FloorMoved, SomebodyCalled, NoSuchQuestion, NotCallable)
  call(@Param('session', IdPipe) session: string, @Body() { question, reason, afterTurn }: CallDto, @By() by: Official): Promise<TurnView> {
    return this.turns.call(session, question, reason, afterTurn, by);
  }

  /** The person called begins to speak; the clock runs. */
  @Post(':no/start')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  start(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<TurnView> {
    return this.turns.start(session, no, by);
  }

  /** Stops the clock of whoever speaks. */
  @Post(':no/pause')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  pause(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<TurnView> {
    return this.turns.pause(session, no, by);
  }

  /** Lets the clock run on. */
  @Post(':no/resume')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  resume(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<TurnView> {
    return this.turns.resume(session, no, by);
  }

  /** The turn is over; the question has had it. */
  @Post(':no/end')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved)
  end(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<TurnView> {
    return this.turns.end(session, no, by);
  }

  /** "Tidak hadir": between call and start alone, and never of a question that is read out. */
  @Post(':no/missed')
  @HttpCode(200)
  @Allow('floor.lead')
  @ApiProblems(FloorClosed, NoSuchTurn, TurnMoved, ReadOut)
  missed(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<TurnView> {
    return this.turns.missed(session, no, by);
  }
}
