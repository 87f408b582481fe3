import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NotFound, NumberPipe } from '@dialog/platform';
import { FulfilDto, WriteAnswerDto } from '../dto/follow-up.dto';
import { AnswerCorrected, AnsweredInWriting, NoSuchAnswer, NoSuchCommitment, NotOwed } from '../floor.errors';
import { AgencyTasksService } from './agency-tasks.service';
import type { AgencyTasks } from './agency-tasks.view';
import { tasksAsCsv } from './tasks-csv';
import { WrittenAnswersService } from './written-answers.service';

/** What an agency's officers read and do for their own agency. */
@ApiTags('follow-up')
@Controller('agencies/:agency')
export class AgencyDeskController {
  constructor(
    private readonly tasks: AgencyTasksService,
    private readonly written: WrittenAnswersService,
  ) {}

  /** What the agency owes: questions carried to it, promises, directions; and what citizens ask already. */
  @Get('tasks')
  @Allow('agency.answer')
  @ApiProblems(NotFound)
  list(@Param('agency', IdPipe) agency: string): Promise<AgencyTasks> {
    return this.tasks.of(agency);
  }

  /** The same tasks as a table (RFC 4180, UTF-8). */
  @Get('tasks.csv')
  @Allow('agency.answer')
  @ApiProblems(NotFound)
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="tugas.csv"')
  async table(@Param('agency', IdPipe) agency: string): Promise<string> {
    return tasksAsCsv((await this.tasks.of(agency)).tasks);
  }

  /** Answers in writing a question that was carried to the agency, once; a correction names the answer in whose place it stands. */
  @Post('sessions/:session/questions/:no/answers')
  @Allow('agency.answer')
  @ApiProblems(NotOwed, AnsweredInWriting, NoSuchAnswer, AnswerCorrected)
  answer(
    @Param('agency', IdPipe) agency: string,
    @Param('session', IdPipe) session: string,
    @Param('no', NumberPipe) no: number,
    @Body() answer: WriteAnswerDto,
    @By() by: Official,
  ): Promise<{ id: string }> {
    return this.written.write(agency, session, no, answer, by);
  }

  /** "Selesai": a promise or a direction is done, and how. */
  @Post('fulfilments')
  @Allow('agency.answer')
  @ApiProblems(NoSuchCommitment)
  fulfil(@Param('agency', IdPipe) agency: string, @Body() fulfilment: FulfilDto, @By() by: Official): Promise<{ id: string }> {
    return this.tasks.fulfil(agency, fulfilment, by);
  }
}
