import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, Device, DevicesService, type Citizen } from '@dialog/identity';
import { IdPipe, NumberPipe } from '@dialog/platform';
import { CitizenCommands } from './citizen-commands';
import { AskDto } from './dto/ask.dto';
import { QuestionsQuery } from './dto/question.dto';
import { ReplyDto } from './dto/turn.dto';
import { QuestionReadsService } from './question-reads.service';

/** What citizens read, and do from their phones. */
@ApiTags('questions')
@Controller('sessions/:session')
export class QuestionsController {
  constructor(
    private readonly commands: CitizenCommands,
    private readonly reads: QuestionReadsService,
    private readonly devices: DevicesService,
  ) {}

  @Get('questions')
  @Allow('anyone')
  listQuestions(@Param('session', IdPipe) session: string, @Query() query: QuestionsQuery) {
    return query.sort === 'queue' ? this.reads.inLine(session, query) : this.reads.asked(session, query);
  }

  @Get('questions/:no')
  @Allow('anyone')
  readQuestion(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.reads.one(session, no);
  }

  @Get('mine')
  @Allow('anyone')
  async readMine(@Param('session', IdPipe) session: string, @Device() cookie: string | undefined) {
    return this.reads.mine(session, await this.devices.find(cookie));
  }

  @Post('questions')
  @Allow('citizen')
  ask(@Param('session', IdPipe) session: string, @Body() question: AskDto, @By() by: Citizen) {
    return this.commands.ask(session, by, question);
  }

  @Post('questions/:no/withdraw')
  @HttpCode(200)
  @Allow('citizen')
  withdraw(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen) {
    return this.commands.withdraw(session, by, no);
  }

  @Put('questions/:no/support')
  @Allow('citizen')
  support(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen) {
    return this.commands.support(session, by, no, true);
  }

  @Delete('questions/:no/support')
  @Allow('citizen')
  unsupport(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @By() by: Citizen) {
    return this.commands.support(session, by, no, false);
  }

  @Post('turns/:no/reply')
  @HttpCode(200)
  @Allow('citizen')
  reply(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { ready }: ReplyDto, @By() by: Citizen) {
    return this.commands.reply(session, by, no, ready);
  }

  @Post('present')
  @HttpCode(200)
  @Allow('citizen')
  present(@Param('session', IdPipe) session: string, @By() by: Citizen) {
    return this.commands.present(session, by);
  }
}
