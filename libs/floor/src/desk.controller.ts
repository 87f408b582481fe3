import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { IdPipe, NumberPipe, PageQuery } from '@dialog/platform';
import { AnswersService } from './answers.service';
import { GiveAnswerDto } from './dto/give-answer.dto';
import { CarryDto, SeenDto } from './dto/question.dto';
import { QuestionReadsService } from './question-reads.service';
import { QuestionsService } from './questions.service';

/** What the desk does with questions. */
@ApiTags('desk')
@Controller('sessions/:session')
export class DeskController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly answers: AnswersService,
    private readonly reads: QuestionReadsService,
  ) {}

  /** What no moderator has read yet, oldest first. */
  @Get('inbox')
  @Allow('moderator')
  readInbox(@Param('session', IdPipe) session: string, @Query() { cursor, limit }: PageQuery) {
    return this.reads.asked(session, { cursor, limit, state: 'open', unseen: true });
  }

  @Get('questions/:no/phone')
  @Allow('moderator')
  readPhone(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.reads.phone(session, no);
  }

  @Post('questions/:no/seen')
  @HttpCode(200)
  @Allow('moderator')
  seen(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { topic }: SeenDto) {
    return this.questions.seen(session, no, topic);
  }

  @Post('questions/:no/present')
  @HttpCode(200)
  @Allow('moderator')
  presentByDesk(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number) {
    return this.questions.presentByDesk(session, no);
  }

  @Post('questions/:no/answers')
  @Allow('moderator')
  giveAnswer(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() answer: GiveAnswerDto) {
    return this.answers.give(session, no, answer);
  }

  @Post('questions/:no/carry')
  @HttpCode(200)
  @Allow('moderator')
  carry(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { agency }: CarryDto) {
    return this.answers.carry(session, no, agency);
  }
}
