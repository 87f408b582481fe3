import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe } from '@dialog/platform';
import { FloorClosed, NoSuchAct, NoSuchQuestion, QuestionChanged, QuestionMoved, TooLateToUndo, UnknownAgency, UnknownPlace } from '../floor.errors';
import type { Acted } from './deeds-done';
import { BulkDto, EditDto, HandDto, LabelDto, RevisionDto, RuleDto, UndoDto } from './moderation.dto';
import { ModerationService } from './moderation.service';
import { UndoService } from './undo.service';

/** What the desk does with questions before they are called. Each act names the revision it saw, and can be taken back for ten seconds. */
@ApiTags('desk')
@Controller('sessions/:session')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly undoing: UndoService,
  ) {}

  /** Public from now on, and in line; where the session takes questions after acceptance. */
  @Post('questions/:no/accept')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  accept(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'accept', [{ no, revision }], {}, by);
  }

  /** Its words are told to nobody; number, rule, reason and role stay public. */
  @Post('questions/:no/hide')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  hide(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision, ...fields }: RuleDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'hide', [{ no, revision }], fields, by);
  }

  /** Not to be called; its words stay readable, with rule and reason. */
  @Post('questions/:no/decline')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  decline(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision, ...fields }: RuleDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'decline', [{ no, revision }], fields, by);
  }

  /** Neither hidden nor declined any more. */
  @Post('questions/:no/restore')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  restore(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'restore', [{ no, revision }], {}, by);
  }

  /** Stays at the desk: not called until released. */
  @Post('questions/:no/hold')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  hold(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'hold', [{ no, revision }], {}, by);
  }

  /** In line again. */
  @Post('questions/:no/release')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  release(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'release', [{ no, revision }], {}, by);
  }

  /** What it is; these labels and no others. */
  @Post('questions/:no/label')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  label(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision, labels }: LabelDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'label', [{ no, revision }], { labels }, by);
  }

  /** Place and topic, where they were said wrongly. */
  @Post('questions/:no/edit')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved, UnknownPlace)
  edit(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision, ...fields }: EditDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'edit', [{ no, revision }], fields, by);
  }

  /** To an agency, which answers in writing what is not answered in the session. */
  @Post('questions/:no/hand')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved, UnknownAgency)
  hand(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision, agency }: HandDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'hand', [{ no, revision }], { agency }, by);
  }

  /** "Tandai untuk rencana": a wish for those who plan. */
  @Post('questions/:no/plan')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  plan(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'plan', [{ no, revision }], {}, by);
  }

  /** No longer marked. */
  @Post('questions/:no/unplan')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved)
  unplan(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { revision }: RevisionDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, 'unplan', [{ no, revision }], {}, by);
  }

  /** The same act on several questions: all of it, or nothing; one entry each, taken back together. */
  @Post('bulk')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchQuestion, QuestionChanged, QuestionMoved, UnknownPlace, UnknownAgency)
  bulk(@Param('session', IdPipe) session: string, @Body() { act, items, ...fields }: BulkDto, @By() by: Official): Promise<Acted> {
    return this.moderation.act(session, act, items, fields, by);
  }

  /** Takes back what was pressed within the last ten seconds, by whichever moderator. */
  @Post('undo')
  @HttpCode(200)
  @Allow('questions.moderate')
  @ApiProblems(FloorClosed, NoSuchAct, NoSuchQuestion, QuestionChanged, QuestionMoved, TooLateToUndo)
  undo(@Param('session', IdPipe) session: string, @Body() { seq }: UndoDto, @By() by: Official): Promise<Acted> {
    return this.undoing.undo(session, seq, by);
  }
}
