import { Module } from '@nestjs/common';
import { AgenciesModule } from '@dialog/agencies';
import { ForumsModule } from '@dialog/forums';
import { IdentityModule } from '@dialog/identity';
import { PlacesModule } from '@dialog/places';
import { AgencyDeskController } from './follow-up/agency-desk.controller';
import { AgencyTasksService } from './follow-up/agency-tasks.service';
import { AppealReadsService } from './appeals/appeal-reads.service';
import { AppealsController } from './appeals/appeals.controller';
import { AppealsService } from './appeals/appeals.service';
import { ErasingService } from './appeals/erasing.service';
import { ModerationRecordService } from './appeals/moderation-record.service';
import { Acts } from './moderation/acts';
import { AnswersService } from './answers/answers.service';
import { CarriedController } from './follow-up/carried.controller';
import { CarriedService } from './follow-up/carried.service';
import { CitizenCommands } from './questions/citizen-commands';
import { DeskReadsService } from './questions/desk-reads.service';
import { DeskWatch } from './desk-watch';
import { DeskController } from './questions/desk.controller';
import { DirectionsController } from './directions/directions.controller';
import { DirectionsService } from './directions/directions.service';
import { FloorAudience } from './floor-audience';
import { FloorGateway } from './floor.gateway';
import { FloorJobs } from './floor.jobs';
import { FloorMetrics } from './floor-metrics';
import { FloorLimits } from './questions/floor-limits';
import { IntakeController } from './intake/intake.controller';
import { IntakeService } from './intake/intake.service';
import { FloorWriter } from './writes/floor-writer';
import { HallController } from './hall/hall.controller';
import { HallService } from './hall/hall.service';
import { JournalController } from './journal/journal.controller';
import { JournalService } from './journal/journal.service';
import { MergingService } from './moderation/merging.service';
import { ModerationController } from './moderation/moderation.controller';
import { ModerationService } from './moderation/moderation.service';
import { QueueController } from './moderation/queue.controller';
import { QueueService } from './moderation/queue.service';
import { OutcomeService } from './directions/outcome.service';
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
import { UndoService } from './moderation/undo.service';
import { WaitingSupportsController } from './questions/waiting-supports.controller';
import { WaitingSupportsService } from './questions/waiting-supports.service';
import { TurnsController } from './turns/turns.controller';
import { TurnsService } from './turns/turns.service';
import { WrittenAnswersService } from './follow-up/written-answers.service';

/** The live session. */
@Module({
  imports: [AgenciesModule, ForumsModule, IdentityModule, PlacesModule],
  controllers: [AgencyDeskController, AppealsController, CarriedController, DeskController, DirectionsController, HallController, IntakeController, JournalController, ModerationController, ProceedingsController, QuestionsController, QueueController, SimilarQuestionsController, TurnsController, WaitingSupportsController],
  providers: [
    Acts, AgencyTasksService, AnswersService, AppealReadsService, AppealsService, CarriedService, CitizenCommands, DeskReadsService, DeskWatch, DirectionsService, ErasingService, FloorAudience, FloorGateway, FloorJobs, FloorLimits, FloorMetrics, FloorWriter, HallService, IntakeService, JournalService, MergingService, ModerationRecordService, ModerationService, OutcomeService, PresenceService,
    ProceedingsService, QuestionReadsService, QuestionsService, QueueService, RecordService, SimilarQuestionsService, StageFeed, StageNews, StageService, TurnsService,
    UndoService, WaitingSupportsService, WrittenAnswersService,
  ],
  exports: [AnswersService, ProceedingsService, QuestionsService, TurnsService],
})
export class FloorModule {}
