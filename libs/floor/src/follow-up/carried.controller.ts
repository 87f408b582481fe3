import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe, PageQuery, type Page } from '@dialog/platform';
import { AssignDto, LastAnswerDto } from '../dto/follow-up.dto';
import { FloorClosed, NotOwed, UnknownAgency } from '../floor.errors';
import { CarriedService, type CarriedView } from './carried.service';
import { WrittenAnswersService } from './written-answers.service';

/** Questions of earlier sessions, as a later one takes them up. */
@ApiTags('follow-up')
@Controller('sessions/:session/carried-over')
export class CarriedController {
  constructor(
    private readonly carried: CarriedService,
    private readonly written: WrittenAnswersService,
  ) {}

  /** Questions carried in the series that still wait for their answer, the oldest first; of an ended session, its own. */
  @Get()
  @Allow('anyone')
  list(@Param('session', IdPipe) session: string, @Query() query: PageQuery): Promise<Page<CarriedView>> {
    return this.carried.of(session, query);
  }

  /** Puts down the answer to a question of an earlier session, as it is said aloud in this one. */
  @Post(':from/:no/answers')
  @Allow('carried.settle')
  @ApiProblems(FloorClosed, NotOwed, UnknownAgency)
  answer(
    @Param('session', IdPipe) session: string,
    @Param('from', IdPipe) from: string,
    @Param('no', NumberPipe) no: number,
    @Body() answer: LastAnswerDto,
    @By() by: Official,
  ): Promise<{ id: string }> {
    return this.written.say(session, from, no, answer, by);
  }

  /** Says whose a carried question is. */
  @Post(':from/:no/agency')
  @HttpCode(200)
  @Allow('carried.settle')
  @ApiProblems(NotOwed, UnknownAgency)
  assign(
    @Param('session', IdPipe) session: string,
    @Param('from', IdPipe) from: string,
    @Param('no', NumberPipe) no: number,
    @Body() { agency }: AssignDto,
    @By() by: Official,
  ): Promise<{ no: number }> {
    return this.written.assign(session, from, no, agency, by);
  }
}
