/** What the public API answers, by the names the pages use. schema.d.ts is generated: npm run openapi. */
import type { components } from './schema.d.ts';

type Answers = components['schemas'];

export type Installation = Answers['InstallationView'];
export type Kecamatan = Answers['KecamatanView'];
export type Agency = Answers['AgencyView'];

export type SessionSummary = Answers['SessionSummary'];
export type Session = Answers['SessionView'];
export type Step = Answers['RundownStep'];
export type UsualRundown = Answers['DefaultRundownView'];
export type UsualStep = Answers['UsualStep'];
export type StepKind = Answers['StepKind'];
export type ArchivedQuestion = Answers['ArchivedQuestionView'];

export type Question = Answers['QuestionView'];
export type DeskQuestion = Answers['DeskQuestion'];
export type DeskChanges = Answers['DeskChanges'];
export type SimilarQuestion = Answers['SimilarQuestion'];
export type PastTurn = Answers['QuestionTurn'];
export type AnswerView = Answers['AnswerView'];
export type WrittenAnswer = Answers['WrittenAnswerView'];
export type ModerationRecord = Answers['ModerationRecord'];
export type Erasure = Answers['ErasureView'];
export type Appeal = Answers['AppealAtDesk'];
export type Outcome = Answers['Outcome'];
export type CarriedQuestion = Answers['CarriedView'];
export type AgencyTasks = Answers['AgencyTasks'];
export type Task = Answers['TaskView'];
export type AnswerKind = Answers['AnswerKind'];
export type AuthorityLevel = Answers['AuthorityLevel'];
export type Stage = Answers['Staged'];
export type RecordItem = Answers['RecordItem'];

export interface Page<T, Cursor = string> { items: T[]; next?: Cursor }
