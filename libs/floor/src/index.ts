export { AnswersService } from './answers.service';
export { FloorModule } from './floor.module';
export { Floor1764000000010 } from './migrations/1764000000010-floor';
export { ProceedingsService } from './proceedings.service';
export { QuestionsService } from './questions.service';
export { TurnsService } from './turns.service';
export { chainOf, entriesOf, verifyJournal, type PublishedJournal, type Verdict } from './verify-journal';
