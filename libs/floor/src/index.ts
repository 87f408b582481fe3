export { AnswersService } from './answers/answers.service';
export { FloorModule } from './floor.module';
export { Floor1764000000010 } from './migrations/1764000000010-floor';
export { Tally1764000000013 } from './migrations/1764000000013-tally';
export { WaitingSupports1764000000012 } from './migrations/1764000000012-waiting-supports';
export { ProceedingsService } from './proceedings/proceedings.service';
export { QuestionsService } from './questions/questions.service';
export { TurnsService } from './turns/turns.service';
export { chainOf, entriesOf, verifyJournal, type PublishedJournal, type Verdict } from './journal/verify-journal';
