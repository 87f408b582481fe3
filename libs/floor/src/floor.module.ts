import { Module } from '@nestjs/common';
import { AgenciesModule } from '@dialog/agencies';
import { ForumsModule } from '@dialog/forums';
import { IdentityModule } from '@dialog/identity';
import { PlacesModule } from '@dialog/places';
import { AnswersService } from './answers.service';
import { CitizenCommands } from './citizen-commands';
import { DeskController } from './desk.controller';
import { FloorAudience } from './floor-audience';
import { FloorGateway } from './floor.gateway';
import { FloorJobs } from './floor.jobs';
import { FloorLimits } from './floor-limits';
import { FloorWriter } from './floor-writer';
import { JournalController } from './journal.controller';
import { JournalService } from './journal.service';
import { PresenceService } from './presence.service';
import { ProceedingsController } from './proceedings.controller';
import { ProceedingsService } from './proceedings.service';
import { QuestionReadsService } from './question-reads.service';
import { QuestionsController } from './questions.controller';
import { QuestionsService } from './questions.service';
import { RecordService } from './record.service';
import { StageFeed } from './stage-feed';
import { StageNews } from './stage-news';
import { StageService } from './stage.service';
import { TurnsController } from './turns.controller';
import { TurnsService } from './turns.service';

/** The live session. */
@Module({
  imports: [AgenciesModule, ForumsModule, IdentityModule, PlacesModule],
  controllers: [DeskController, JournalController, ProceedingsController, QuestionsController, TurnsController],
  providers: [
    AnswersService, CitizenCommands, FloorAudience, FloorGateway, FloorJobs, FloorLimits, FloorWriter, JournalService, PresenceService,
    ProceedingsService, QuestionReadsService, QuestionsService, RecordService, StageFeed, StageNews, StageService, TurnsService,
  ],
  exports: [AnswersService, ProceedingsService, QuestionsService, TurnsService],
})
export class FloorModule {}
