import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, InvalidInput, NumberPipe } from '@dialog/platform';
import { FloorClosed, NoSuchQuestion, NotToBeMerged, QuestionChanged, QuestionMoved } from '../floor.errors';
import type { Acted } from './deeds-done';
import { MergingService } from './merging.service';
import { LowerDto, MergeDto, RaiseDto, RevisionDto } from './moderation.dto';
import { ModerationService } from './moderation.service';
import { QueueService } from './queue.service';

/** What the desk does with the queue. Each act can be taken back for ten seconds. */
@ApiTags('desk')
@Controller('sessions/:session')
export class QueueController {
  constructor(
    private readonly merging: MergingService,
    private readonly moderation: ModerationService,
    private readonly queue: QueueService,
  ) {}

  /** Several questions are one: the earliest stays, whoever supported several counts once. */
  @Post('merges')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, NotToBeMerged, QuestionChanged)
  merge(@Param('session', IdPipe) session: string, @Body() { questions, revisions }: MergeDto, @By() by: Official): Promise<Acted> {
    if (questions.length !== revisions.length) throw new InvalidInput([{ pointer: '/revisions', detail: 'must have one for each question' }]);
    return this.merging.merge(session, questions.map((no, i) => ({ no, revision: revisions[i]! })), by);
  }

  /** A question that was united stands for itself again, with its own supporters. */
  @Post('questions/:no/split')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  split(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.merging.split(session, no, revision, by);
  }

  /** In front of the published order, for a reason that everybody sees; behind those raised before. */
  @Post('queue/raise')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  raise(@Param('session', IdPipe) session: string, @Body() { question: no, revision, reason }: RaiseDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'raise', [{ no, revision }], { reason }, by);
  }

  /** Where the published order has it. */
  @Post('queue/lower')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  lower(@Param('session', IdPipe) session: string, @Body() { question: no, revision }: LowerDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'lower', [{ no, revision }], {}, by);
  }

  /** No questions are taken; supports go on. */
  @Post('queue/close')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed)
  close(@Param('session', IdPipe) session: string, @By() by: Official): Promise<Acted> {
    return this.queue.setClosed(session, true, by);
  }

  /** Questions are taken again. */
  @Post('queue/reopen')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed)
  reopen(@Param('session', IdPipe) session: string, @By() by: Official): Promise<Acted> {
    return this.queue.setClosed(session, false, by);
  }
}
