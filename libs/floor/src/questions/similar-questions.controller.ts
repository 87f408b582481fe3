import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Citizen } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe, TooManyRequests } from '@dialog/platform';
import { SimilarToDto } from '../dto/similar.dto';
import { NoSuchQuestion } from '../floor.errors';
import { type SimilarQuestion, SimilarQuestionsService } from './similar-questions.service';

/** What was asked already. */
@ApiTags('questions')
@Controller('sessions/:session')
export class SimilarQuestionsController {
  constructor(private readonly similar: SimilarQuestionsService) {}

  /** Open questions much like what somebody types, at most five, the most similar first. Nothing is kept of the text; it stands in the body so that no log has it. */
  @Post('similar')
  @HttpCode(200)
  @Allow('citizen')
  @ApiProblems(TooManyRequests)
  async toText(@Param('session', IdPipe) session: string, @Body() { text }: SimilarToDto, @By() by: Citizen): Promise<{ items: SimilarQuestion[] }> {
    return { items: await this.similar.toText(session, text, by) };
  }

  /** Other open questions much like this one. */
  @Get('questions/:no/similar')
  @Allow('desk.follow')
  @ApiProblems(NoSuchQuestion)
  async toQuestion(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number): Promise<{ items: SimilarQuestion[] }> {
    return { items: await this.similar.toQuestion(session, no) };
  }
}
