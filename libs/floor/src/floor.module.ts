import { Module } from '@nestjs/common';
import { AgenciesModule } from '@dialog/agencies';
import { ForumsModule } from '@dialog/forums';
import { IdentityModule } from '@dialog/identity';
import { PlacesModule } from '@dialog/places';
import { AnswersService } from './answers/answers.service';
import { CitizenCommands } from './questions/citizen-commands';
import { DeskController } from './questions/desk.controller';
import { FloorAudience } from './floor-audience';
import { FloorGateway } from './floor.gateway';
import { FloorJobs } from './floor.jobs';
import { FloorMetrics } from './floor-metrics';
import { FloorLimits } from './questions/floor-limits';
import { FloorWriter } from './writes/floor-writer';
import { JournalController } from './journal/journal.controller';
import { JournalService } from './journal/journal.service';
import { PresenceService } from './stage/presence.service';
import { ProceedingsController } from './proceedings/proceedings.controller';
import { ProceedingsService } from './proceedings/proceedings.service';
import { QuestionReadsService } from './questions/question-reads.service';
import { QuestionsController } from './questions/questions.controller';
import { QuestionsService } from './questions/questions.service';
import { RecordService } from './journal/record.service';
import { SimilarQuestionsController } from './questions/similar-questions.controller';
import { SimilarQuestionsService } from './questions/similar-questions.service';
import { StageFeed } from './stage/stage-feed';
import { StageNews } from './stage/stage-news';
import { StageService } from './stage/stage.service';
import { WaitingSupportsController } from './questions/waiting-supports.controller';
import { WaitingSupportsService } from './questions/waiting-supports.service';
import { TurnsController } from './turns/turns.controller';
import { TurnsService } from './turns/turns.service';

/** The live session. */
@Module({
  imports: [AgenciesModule, ForumsModule, IdentityModule, PlacesModule],
  controllers: [DeskController, JournalController, ProceedingsController, QuestionsController, SimilarQuestionsController, TurnsController, WaitingSupportsController],
  providers: [
    AnswersService, CitizenCommands, FloorAudience, FloorGateway, FloorJobs, FloorLimits, FloorMetrics, FloorWriter, JournalService, PresenceService,
    ProceedingsService, QuestionReadsService, QuestionsService, RecordService, SimilarQuestionsService, StageFeed, StageNews, StageService, TurnsService,
    WaitingSupportsService,
  ],
  exports: [AnswersService, ProceedingsService, QuestionsService, TurnsService],
})
export class FloorModule {}
