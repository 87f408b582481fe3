import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe, PageQuery, type Page } from '@dialog/platform';
import { AnswersService } from '../answers/answers.service';
import { ChangesQuery } from '../dto/changes.dto';
import { GiveAnswerDto } from '../dto/give-answer.dto';
import { CarryDto, SeenDto } from '../dto/question.dto';
import { AlreadyCarried, FloorClosed, NoSuchQuestion, NotSpokenYet, QuestionMoved, UnknownAgency } from '../floor.errors';
import { type DeskChanges, DeskReadsService } from './desk-reads.service';
import { QuestionReadsService } from './question-reads.service';
import type { QuestionView } from './question.view';
import { QuestionsService } from './questions.service';

/** What the desk does with questions. */
@ApiTags('desk')
@Controller('sessions/:session')
export class DeskController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly answers: AnswersService,
    private readonly reads: QuestionReadsService,
    private readonly desk: DeskReadsService,
  ) {}

  /** What no moderator has read yet, oldest first. */
  @Get('inbox')
  @Allow('desk.follow')
  inbox(@Param('session', IdPipe) session: string, @Query() { cursor, limit }: PageQuery): Promise<Page<QuestionView>> {
    return this.reads.inbox(session, { cursor, limit });
  }

  /** Every question in every state, as far as it changed after a stage version: how a desk holds all of them and stays up to date. */
  @Get('desk/questions')
  @Allow('desk.follow')
  changes(@Param('session', IdPipe) session: string, @Query() { since }: ChangesQuery): Promise<DeskChanges> {
    return this.desk.changes(session, since);
  }

  /** The number to ring, of one question at a time. */
  @Get('questions/:no/phone')
  @Allow('desk.phone')
  @ApiProblems(NoSuchQuestion)
  phone(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<{ phone: string }> {
    return this.reads.phone(session, no);
  }

  /** A moderator has read it: from now on the hall screen shows its words. Also gives the topic new words. */
  @Post('questions/:no/seen')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion)
  seen(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { topic }: SeenDto, @By() by: Official): Promise<{ no: number; topic: string }> {
    return this.questions.seen(session, no, by, topic);
  }

  /** "Hadir", as the desk says it for whoever was passed over. */
  @Post('questions/:no/present')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion)
  present(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Official): Promise<{ no: number }> {
    return this.questions.presentByDesk(session, no, by);
  }

  /** Puts an answer on record, once for each id; a correction is another answer. */
  @Post('questions/:no/answers')
  @Allow('answers.record')
  @ApiProblems(FloorClosed, NoSuchQuestion, NotSpokenYet, QuestionMoved, UnknownAgency)
  answer(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() answer: GiveAnswerDto, @By() by: Official): Promise<{ no: number }> {
    return this.answers.give(session, no, answer, by);
  }

  /** Not answered in the session: an agency will in writing, or the clerk finds out which. */
  @Post('questions/:no/carry')
  @HttpCode(200)
  @Allow('answers.record')
  @ApiProblems(AlreadyCarried, FloorClosed, NoSuchQuestion, NotSpokenYet, QuestionMoved, UnknownAgency)
  carry(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { agency }: CarryDto, @By() by: Official): Promise<{ no: number }> {
    return this.answers.carry(session, no, agency, by);
  }
}
