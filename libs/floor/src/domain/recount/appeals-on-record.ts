import type { FloorOnRecord } from './floor-on-record';
import type { Recorded } from './recorded';

type Appeal = Pick<Recorded['body'], 'question' | 'of'>;

const keyOf = ({ question, of }: Appeal) => `${question} ${of}`;

/** Which rulings on which questions were appealed, and whether somebody decided. */
export class AppealsOnRecord {
  private readonly all = new Map<string, 'open' | 'decided'>();

  made(appeal: Appeal) {
    this.all.set(keyOf(appeal), 'open');
  }

  decided(appeal: Appeal) {
    this.all.set(keyOf(appeal), 'decided');
  }

  state(appeal: Appeal) {
    return this.all.get(keyOf(appeal));
  }
}

/** Why an appeal, its decision or an erasure cannot follow what stands before it. That another official decides than the one who ruled, the lines do not tell. */
export const appealsMayFollow: Partial<Record<string, (floor: FloorOnRecord, entry: Recorded) => string | undefined>> = {
  'appeal.made': notAppealed,
  'appeal.decided': notDecided,
  'words.erased': (_, { seq, body: { entry } }) => (entry < seq ? undefined : `Words of entry ${entry} are erased, which is not there yet`),
};

function notAppealed({ questions, appeals }: FloorOnRecord, { actor, body }: Recorded): string | undefined {
  const { question: no, of } = body;
  const question = questions.get(no);
  if (!question || question.ruling !== of) return `Question ${no} appeals against ${of}, which is not the ruling on it`;
  if (actor !== `asker:${question.asker}`) return `Question ${no} is appealed by ${actor}, who did not ask it`;
  return appeals.state(body) && `Question ${no} appeals against ${of} a second time`;
}

function notDecided({ questions, appeals }: FloorOnRecord, { body }: Recorded): string | undefined {
  const { question: no, of, granted } = body;
  if (appeals.state(body) !== 'open') return `An appeal of question ${no} against ${of} is decided, and none waits`;
  const stands = questions.get(no)!.ruling === of;
  if (granted && stands) return `The appeal of question ${no} is granted, and the ruling stands`;
  return granted || stands ? undefined : `The appeal of question ${no} is not granted, and the ruling does not stand`;
}
