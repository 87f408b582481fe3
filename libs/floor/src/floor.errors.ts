import { Problem } from '@dialog/platform';
import type { SessionState, TurnView } from './floor.events';
import type { QuestionView } from './questions/question.view';

/** The session is not in the state this needs. */
export class FloorClosed extends Problem.conflict('floor-closed') {
  constructor(state: SessionState) {
    super({ title: `This session is ${state}`, hint: 'Look at the session again: what you meant to do belongs to another state of it.', state });
  }
}

/** Somebody else at the desk was quicker. */
export class FloorMoved extends Problem.conflict('floor-moved') {
  constructor(now: TurnView | undefined) {
    super({ title: 'The floor has moved on', hint: 'Look at who is speaking now, then press again.', now });
  }
}

/** The person called has neither started nor been marked absent; only the desk can say which. */
export class SomebodyCalled extends Problem.conflict('somebody-called') {
  constructor(now: TurnView) {
    super({ title: 'Somebody is called and has not begun', hint: `Start the turn${now.mode === 'read' ? '' : ', or mark "tidak hadir"'}, then call the next one.`, now });
  }
}

export class QueueEmpty extends Problem.conflict('queue-empty') {
  constructor() {
    super({ title: 'Nobody can be called now', hint: 'Wait for a question, or bring back somebody who was passed over.' });
  }
}

/** More commands wait for this session than can be written in good time; this one was not done. */
export class FloorBusy extends Problem.unavailable('floor-busy') {
  constructor() {
    super({ title: 'Too many are writing at this moment', hint: 'Nothing was changed. Send the same again in a few seconds.' });
  }
}

export class NoSuchQuestion extends Problem.missing('no-such-question') {
  constructor(no: number) {
    super({ title: `There is no question ${no} in this session`, hint: 'Look at the list again.', no });
  }
}

/** The question is no longer, or not yet, in a state in which this can be done to it. */
export class QuestionMoved extends Problem.conflict('question-moved') {
  constructor(no: number, state: string) {
    super({ title: `Question ${no} is ${state}`, hint: 'Look at the question again.', no, state });
  }
}

/** The desk takes questions for whom it added, and for nobody else. */
export class NoSuchPerson extends Problem.missing('no-such-person') {
  constructor(asker: number) {
    super({ title: `The desk added no person ${asker} in this session`, hint: 'Choose a person from the list, or add a new one.', asker });
  }
}

export class NoSuchNetwork extends Problem.missing('no-such-network') {
  constructor(no: number) {
    super({ title: `There is no network ${no} in this session`, hint: 'Look again at what waits.', no });
  }
}

/** Only its author may do this. */
export class NotYours extends Problem.forbidden('not-yours') {
  constructor(no: number) {
    super({ title: `Question ${no} is not this phone's`, hint: 'If the phone forgot you, find your questions with your code.', no });
  }
}

export class OwnQuestion extends Problem.conflict('own-question') {
  constructor(no: number) {
    super({ title: 'Your own question needs the support of others', hint: 'Share it: every phone may support it once.', no });
  }
}

/** No questions are taken for now. */
export class QueueClosed extends Problem.conflict('queue-closed') {
  constructor() {
    super({ title: 'No questions are taken now', hint: 'Support one that stands, or wait until the queue is opened again.' });
  }
}

/** Somebody else at the desk did something with the question. */
export class QuestionChanged extends Problem.conflict('question-changed') {
  constructor(no: number, now: QuestionView) {
    super({ title: `Question ${no} has changed`, hint: 'Look at what it is now, then decide again.', no, now });
  }
}

/** Only what is in line already, and is not itself, can be united. */
export class NotToBeMerged extends Problem.conflict('not-to-be-merged') {
  constructor(no: number, why: string) {
    super({ title: `Question ${no} cannot be united with others: ${why}`, hint: 'Choose two or more different questions that are open, accepted and not on the floor.', no });
  }
}

/** What can be taken back can be for ten seconds. */
export class TooLateToUndo extends Problem.conflict('too-late-to-undo') {
  constructor() {
    super({ title: 'This was done more than ten seconds ago', hint: 'Do the opposite: restore, release, split or lower it, with a reason where one is asked for.' });
  }
}

/** The chain is closed, and nothing is added to it. */
export class AppealsOver extends Problem.conflict('appeals-over') {
  constructor() {
    super({ title: 'The session has ended, and its journal is closed', hint: 'Ask again in the next session, or bring the objection to the regency\'s information officer (PPID).' });
  }
}

export class AppealedAlready extends Problem.conflict('appealed-already') {
  constructor(no: number) {
    super({ title: `The ruling on question ${no} was appealed already`, hint: 'Wait for the decision; of each ruling there is one.', no });
  }
}

export class NoSuchAppeal extends Problem.missing('no-such-appeal') {
  constructor(no: number) {
    super({ title: `No appeal on question ${no} waits for a decision`, hint: 'Look at the list again.', no });
  }
}

/** Nobody decides on what they did themselves. */
export class NotYourOwnRuling extends Problem.forbidden('not-your-own-ruling') {
  constructor(no: number) {
    super({ title: `It was you who ruled on question ${no}`, hint: 'Another moderator or the chair decides.', no });
  }
}

export class NoSuchAct extends Problem.missing('no-such-act') {
  constructor(seq: number) {
    super({ title: `Nothing that can be taken back stands at ${seq}`, hint: 'Name the seq with which the act was answered.', seq });
  }
}

/** Somebody else closed or opened the queue meanwhile. */
export class QueueMoved extends Problem.conflict('queue-moved') {
  constructor(closed: boolean) {
    super({ title: `The queue is ${closed ? 'closed' : 'open'} meanwhile`, hint: 'Look at it again.', closed });
  }
}

export class TooManyOpen extends Problem.conflict('too-many-open') {
  constructor(limit: number) {
    super({ title: `This phone has ${limit} open questions already`, hint: 'Withdraw one, or wait until one has had its turn.', limit });
  }
}

/** Calling out of the published order needs a reason that everybody sees. */
export class NotCallable extends Problem.conflict('not-callable') {
  constructor(no: number) {
    super({ title: `Question ${no} cannot be called now`, hint: 'Its asker has the floor, or was passed over and did not say "hadir" yet; or it is held, or not in line.', no });
  }
}

export class NoSuchTurn extends Problem.missing('no-such-turn') {
  constructor(no: number) {
    super({ title: `There is no turn ${no} in this session`, hint: 'Look at who is on the floor.', no });
  }
}

/** The turn's state does not allow this: a pause that is on, a no-show after the start. */
export class TurnMoved extends Problem.conflict('turn-moved') {
  constructor(no: number, state: string) {
    super({ title: `Turn ${no} is ${state}`, hint: 'Look at who is on the floor, then press again.', no, state });
  }
}

/** A turn that the moderator reads out waits for nobody: nobody is asked whether he is ready, and nobody can be missing. */
export class ReadOut extends Problem.conflict('read-out') {
  constructor(no: number) {
    super({ title: `Turn ${no} is read out, and waits for nobody`, hint: 'Nobody has to come or to answer. At the desk: start the turn and read the question.', no });
  }
}

/** An answer belongs to a question that was put. */
export class NotSpokenYet extends Problem.conflict('not-spoken-yet') {
  constructor(no: number) {
    super({ title: `Question ${no} has not been put yet`, hint: 'Call it first: an answer belongs to a question that was put.', no });
  }
}

export class NoSuchAnswer extends Problem.missing('no-such-answer') {
  constructor(answer: number | string) {
    super({ title: 'The question has no such answer', hint: 'Look at the question again.', answer });
  }
}

/** Of one answer there is one correction; what is wrong in that is corrected there. */
export class AnswerCorrected extends Problem.conflict('answer-corrected') {
  constructor(answer: number | string) {
    super({ title: 'This answer was corrected already', hint: 'Look at the question again, and correct the correction.', answer });
  }
}

/** Answers in writing are to questions that were carried to whoever writes. */
export class NotOwed extends Problem.conflict('not-owed') {
  constructor(no: number) {
    super({ title: `Question ${no} does not wait for an answer in writing from here`, hint: 'Look at the list again. Whose it is, the clerk can change.', no });
  }
}

export class AnsweredInWriting extends Problem.conflict('answered-in-writing') {
  constructor(no: number) {
    super({ title: `Question ${no} has an answer in writing from this agency already`, hint: 'Look at the question again; what is wrong in the answer, correct there.', no });
  }
}

export class NoSuchCommitment extends Problem.missing('no-such-commitment') {
  constructor(commitment: string) {
    super({ title: 'This agency has no such promise or direction', hint: 'Look at the list again: it may have been corrected.', commitment });
  }
}

/** One agency owes the written answer; to whom the question went is on record. */
export class AlreadyCarried extends Problem.conflict('already-carried') {
  constructor(no: number) {
    super({ title: `Question ${no} was carried to somebody else already`, hint: 'Look at the question again: it stays with whom it was carried to.', no });
  }
}

export class UnknownPlace extends Problem.invalid('unknown-place') {
  constructor(pointer: string) {
    super({ title: 'This place is not one of the regency', hint: 'Choose a kecamatan from the list, then a desa in it.', errors: [{ pointer, detail: 'is not in the list' }] });
  }
}

export class UnknownAgency extends Problem.invalid('unknown-agency') {
  constructor() {
    super({ title: 'There is no such agency', hint: 'Choose one from the list that exists on the day of the session.', errors: [{ pointer: '/agency', detail: 'is not in the list' }] });
  }
}

/** "Akhiri" can be taken back within ten seconds, and not later. */
export class NotEnding extends Problem.conflict('not-ending') {
  constructor() {
    super({ title: 'The session is not about to end', hint: 'Look at the session again.' });
  }
}

export class JoinFirst extends Problem.conflict('join-first') {
  constructor() {
    super({ title: 'This connection follows no session', hint: 'Send join with the session first.' });
  }
}
