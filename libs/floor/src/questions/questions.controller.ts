import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, Device, DevicesService, type Citizen } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe, TooManyRequests, type Page } from '@dialog/platform';
import { CitizenCommands } from './citizen-commands';
import { AskDto } from '../dto/ask.dto';
import { QuestionsQuery } from '../dto/question.dto';
import { ReplyDto } from '../dto/turn.dto';
import { FloorBusy, FloorClosed, NoSuchQuestion, NoSuchTurn, NotYours, OwnQuestion, QuestionMoved, ReadOut, TooManyOpen, TurnMoved, UnknownPlace } from '../floor.errors';
import type { Asked, Mine, Supported } from '../floor.events';
import { QuestionReadsService } from './question-reads.service';
import type { QuestionView } from './question.view';

/** What citizens read, and do from their phones. */
@ApiTags('questions')
@Controller('sessions/:session')
export class QuestionsController {
  constructor(
    private readonly commands: CitizenCommands,
    private readonly reads: QuestionReadsService,
    private readonly devices: DevicesService,
  ) {}

  /** Questions in the order they were asked, or in that of the queue. */
  @Get('questions')
  @Allow('anyone')
  list(@Param('session', IdPipe) session: string, @Query() query: QuestionsQuery): Promise<Page<QuestionView>> {
    return query.sort === 'queue' ? this.reads.inLine(session, query) : this.reads.asked(session, query);
  }

  /** A question with its turns and answers. */
  @Get('questions/:no')
  @Allow('anyone')
  @ApiProblems(NoSuchQuestion)
  read(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<QuestionView> {
    return this.reads.one(session, no);
  }

  /** This phone's own questions, and the numbers of those it supports. */
  @Get('mine')
  @Allow('anyone')
  async mine(@Param('session', IdPipe) session: string, @Device() cookie: string | undefined): Promise<Mine> {
    return this.reads.mine(session, (await this.devices.find(cookie))?.id);
  }

  /** Puts a question in line. The same id from the same phone again answers the same and changes nothing. */
  @Post('questions')
  @Allow('citizen')
  @ApiProblems(FloorClosed, TooManyOpen, UnknownPlace, FloorBusy, TooManyRequests)
  ask(@Param('session', IdPipe) session: string, @Body() question: AskDto, @By() by: Citizen): Promise<Asked> {
    return this.commands.ask(session, by, question);
  }

  /** Its author takes a question back, before its turn. */
  @Post('questions/:no/withdraw')
  @HttpCode(200)
  @Allow('citizen')
  @ApiProblems(FloorClosed, NoSuchQuestion, NotYours, QuestionMoved, FloorBusy, TooManyRequests)
  withdraw(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen): Promise<{ no: number }> {
    return this.commands.withdraw(session, by, no);
  }

  /** This phone supports the question; said twice, it counts once. */
  @Put('questions/:no/support')
  @Allow('citizen')
  @ApiProblems(NoSuchQuestion, OwnQuestion, QuestionMoved, FloorBusy, TooManyRequests)
  support(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen): Promise<Supported> {
    return this.commands.support(session, by, no, true);
  }

  /** This phone no longer supports the question. */
  @Delete('questions/:no/support')
  @Allow('citizen')
  @ApiProblems(NoSuchQuestion, OwnQuestion, QuestionMoved, FloorBusy, TooManyRequests)
  unsupport(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen): Promise<Supported> {
    return this.commands.support(session, by, no, false);
  }

  /** The phone that is called says "Ya, saya siap" or "Belum bisa sekarang". */
  @Post('turns/:no/reply')
  @HttpCode(200)
  @Allow('citizen')
  @ApiProblems(FloorClosed, NoSuchTurn, NotYours, ReadOut, TurnMoved, FloorBusy, TooManyRequests)
  reply(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { ready }: ReplyDto, @By() by: Citizen): Promise<{ turn: number }> {
    return this.commands.reply(session, by, no, ready);
  }

  /** "Hadir": whoever was passed over for the second time is in line again. */
  @Post('present')
  @HttpCode(200)
  @Allow('citizen')
  @ApiProblems(FloorClosed, FloorBusy, TooManyRequests)
  present(@Param('session', IdPipe) session: string, @By() by: Citizen): Promise<{ present: true }> {
    return this.commands.present(session, by);
  }
}
