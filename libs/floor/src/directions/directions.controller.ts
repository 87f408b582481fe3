import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe } from '@dialog/platform';
import { AttendanceDto, DecisionDto, DirectionDto } from '../dto/direction.dto';
import { FloorClosed, NoSuchQuestion, UnknownAgency } from '../floor.errors';
import { DirectionsService } from './directions.service';
import { OutcomeService } from './outcome.service';
import type { Outcome } from './outcome.view';

@ApiTags('directions')
@Controller('sessions/:session')
export class DirectionsController {
  constructor(
    private readonly directions: DirectionsService,
    private readonly outcomes: OutcomeService,
  ) {}

  /** What a session came to beside its questions: who was there, directions, decisions, answers to questions of earlier sessions. */
  @Get('outcome')
  @Allow('anyone')
  outcome(@Param('session', IdPipe) session: string): Promise<Outcome> {
    return this.outcomes.of(session);
  }

  /** Puts a direction of the chair on record, once for each id. */
  @Post('directions')
  @Allow('directions.record')
  @ApiProblems(FloorClosed, NoSuchQuestion, UnknownAgency)
  direct(@Param('session', IdPipe) session: string, @Body() direction: DirectionDto, @By() by: Official): Promise<{ no: number }> {
    return this.directions.direct(session, direction, by);
  }

  /** Puts a decision on record, once for each id. */
  @Post('decisions')
  @Allow('directions.record')
  @ApiProblems(FloorClosed)
  decide(@Param('session', IdPipe) session: string, @Body() decision: DecisionDto, @By() by: Official): Promise<{ no: number }> {
    return this.directions.decide(session, decision, by);
  }

  /** Who chairs, who writes, how many are there; noted again, the last counts. */
  @Put('attendance')
  @HttpCode(204)
  @Allow('directions.record')
  @ApiProblems(FloorClosed, UnknownAgency)
  attend(@Param('session', IdPipe) session: string, @Body() attendance: AttendanceDto, @By() by: Official): Promise<void> {
    return this.directions.attend(session, attendance, by);
  }
}
