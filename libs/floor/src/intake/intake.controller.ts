import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe } from '@dialog/platform';
import { FloorBusy, FloorClosed, NoSuchPerson, QueueClosed, UnknownPlace } from '../floor.errors';
import { IntakeDto, PeopleQuery } from './intake.dto';
import { IntakeService } from './intake.service';
import type { DeskPerson, TakenIn } from './intake.view';

/** The desk puts questions on behalf of whoever has no phone in the hand. */
@ApiTags('intake')
@Controller('sessions/:session/intake')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  /** Puts somebody's question in line, once for each id: as accepted and seen, for an official typed it. */
  @Post()
  @Allow('questions.take')
  @ApiProblems(FloorClosed, QueueClosed, NoSuchPerson, UnknownPlace, FloorBusy)
  take(@Param('session', IdPipe) session: string, @Body() question: IntakeDto, @By() by: Official): Promise<TakenIn> {
    return this.intake.take(session, question, by);
  }

  /** Whom the desk added in this session, so that the same person is picked and not added twice; at most ten. */
  @Get('people')
  @Allow('questions.take')
  async people(@Param('session', IdPipe) session: string, @Query() { q }: PeopleQuery): Promise<{ items: DeskPerson[] }> {
    return { items: await this.intake.people(session, q) };
  }
}
