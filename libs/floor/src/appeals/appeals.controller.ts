import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, By, type Citizen, type Official } from '@dialog/identity';
import { ApiProblems, IdPipe, NumberPipe, PageQuery, TooManyRequests } from '@dialog/platform';
import { AppealedAlready, AppealsOver, FloorBusy, NoSuchAppeal, NoSuchQuestion, NotYourOwnRuling, NotYours, QuestionMoved } from '../floor.errors';
import { CitizenCommands } from '../questions/citizen-commands';
import { type AppealAtDesk, AppealReadsService } from './appeal-reads.service';
import { AppealDto, DecideDto, EraseDto } from './appeals.dto';
import { type Appealed, AppealsService, type Decided } from './appeals.service';
import { ErasingService } from './erasing.service';
import { type ModerationRecord, ModerationRecordService } from './moderation-record.service';

/** What can be said against the desk, and what everybody may read of what it did. */
@ApiTags('moderation')
@Controller('sessions/:session')
export class AppealsController {
  constructor(
    private readonly commands: CitizenCommands,
    private readonly appeals: AppealsService,
    private readonly reads: AppealReadsService,
    private readonly erasing: ErasingService,
    private readonly record: ModerationRecordService,
  ) {}

  /** The author of a hidden, declined or merged question says that this is wrong; once for each ruling. */
  @Post('questions/:no/appeal')
  @Allow('citizen')
  @ApiProblems(AppealsOver, NoSuchQuestion, QuestionMoved, NotYours, AppealedAlready, FloorBusy, TooManyRequests)
  appeal(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() { sentence }: AppealDto, @By() by: Citizen): Promise<Appealed> {
    return this.commands.appeal(session, by, no, sentence);
  }

  /** Another official than the one who ruled decides. Granted, the question stands as before. */
  @Post('questions/:no/appeal/decide')
  @HttpCode(200)
  @Allow('appeals.decide')
  @ApiProblems(AppealsOver, NoSuchQuestion, QuestionMoved, NoSuchAppeal, NotYourOwnRuling)
  decide(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() decision: DecideDto, @By() by: Official): Promise<Decided> {
    return this.appeals.decide(session, no, decision, by);
  }

  /** All appeals of the session, those that wait first. */
  @Get('appeals')
  @Allow('appeals.decide')
  list(@Param('session', IdPipe) session: string, @By() { official }: Official): Promise<{ items: AppealAtDesk[] }> {
    return this.reads.of(session, official.id);
  }

  /** The public record of moderation: counts, and each act with its role, rule, reason and time. */
  @Get('moderation')
  @Allow('anyone')
  moderation(@Param('session', IdPipe) session: string, @Query() query: PageQuery): Promise<ModerationRecord> {
    return this.record.of(session, query);
  }

  /** Destroys a person's words, for good; also after the end of the session. The question keeps its number, its place and what became of it. */
  @Post('questions/:no/erase')
  @HttpCode(200)
  @Allow('words.erase')
  @ApiProblems(NoSuchQuestion)
  erase(@Param('session', IdPipe) session: string, @Param('no', NumberPipe) no: number, @Body() erased: EraseDto, @By() by: Official): Promise<{ no: number }> {
    return this.erasing.erase(session, no, erased, by);
  }
}
