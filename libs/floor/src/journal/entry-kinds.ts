import type { Official, OfficialRole } from '@dialog/identity';
import { Type, type Static, type TObject } from 'typebox';

/** A number inside the session: a question's, an asker's, a turn's. */
const no = Type.Integer({ minimum: 1 });
const count = Type.Integer({ minimum: 0 });
const ms = Type.Integer({ minimum: 0 });
/** Free text never stands in a line: this is SHA-256(16 random bytes || text), hexadecimal. */
const words = Type.String({ pattern: '^[0-9a-f]{64}$' });
const code = Type.String({ pattern: '^[a-z0-9-]+$', maxLength: 60 });
/** A kecamatan's Kemendagri code, `outside` or `unsaid`; nothing finer stands in a line. */
const place = Type.String({ pattern: '^(\\d\\d\\.\\d\\d\\.\\d\\d|outside|unsaid)$' });
const group = Type.Union([Type.Literal('hall'), Type.Literal('radio'), Type.Literal('remote')]);
const mode = Type.Union([Type.Literal('speak'), Type.Literal('phone'), Type.Literal('read')]);
const counts = Type.Record(Type.String({ pattern: '^[1-9]\\d*$' }), count);
const day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' });
const maybe = Type.Optional;

/** Every kind of entry, in the past tense, with the one schema of its body (docs/journal.md tells them to auditors). */
export const entryKinds = {
  /** The session went live; `order` names the rule by which calls are to be checked. */
  'session.opened': Type.Object({ order: code, speakingSeconds: count, answerSeconds: count }),
  'session.ended': Type.Object({ asked: count, turns: count, answers: count, carried: count }),
  /** Put off; the step that is on got that time. */
  'session.extended': Type.Object({ endsAt: instant, step: maybe(no) }),
  'step.began': Type.Object({ step: no, kind: code }),
  'step.ended': Type.Object({ step: no }),
  /** `channel`: an official took it down, for somebody whom the desk added. */
  'question.asked': Type.Object({ question: no, asker: no, group, place, mode, text: words, name: maybe(words), waits: maybe(Type.Literal(true)), channel: maybe(code) }),
  'question.withdrawn': Type.Object({ question: no }),
  /** A moderator has read it; `topic` when it was given new words. */
  'question.seen': Type.Object({ question: no, topic: maybe(words) }),
  /** In a session that takes questions after acceptance, one that `waits` is not in line before this. */
  'question.accepted': Type.Object({ question: no }),
  'question.hidden': Type.Object({ question: no, rule: code, reason: words }),
  'question.declined': Type.Object({ question: no, rule: code, reason: words }),
  /** No longer hidden, or declined. */
  'question.restored': Type.Object({ question: no }),
  /** At the desk: not called until released. */
  'question.held': Type.Object({ question: no }),
  'question.released': Type.Object({ question: no }),
  'question.labelled': Type.Object({ question: no, labels: Type.Array(code) }),
  'question.edited': Type.Object({ question: no, place: maybe(place), topic: maybe(words) }),
  /** To an agency, or back from it. */
  'question.handed': Type.Object({ question: no, agency: maybe(code) }),
  /** A wish for those who plan. */
  'question.planned': Type.Object({ question: no }),
  'question.unplanned': Type.Object({ question: no }),
  /** `merged` are one with `question`, the earliest of them, from now on; their supporters are counted once each. */
  'questions.merged': Type.Object({ question: no, merged: Type.Array(no), counts }),
  'questions.split': Type.Object({ question: no, from: no, counts }),
  /** In front of the published order, for a reason; or back into it. */
  'queue.reordered': Type.Object({ question: no, raised: Type.Boolean(), reason: maybe(words) }),
  'queue.closed': Type.Object({}),
  'queue.reopened': Type.Object({}),
  /** The author says that the ruling `of` is wrong; another official than the one who ruled decides. Granted, the restoring or splitting stands before it. */
  'appeal.made': Type.Object({ question: no, of: no, text: words }),
  'appeal.decided': Type.Object({ question: no, of: no, granted: Type.Boolean(), reason: words }),
  /** Words that the entry names were destroyed: they are told to nobody any more. */
  'words.erased': Type.Object({ entry: no, fields: Type.Array(code, { minItems: 1 }), reason: code }),
  /** Within ten seconds: as though the entry `of` had not been. */
  'action.undone': Type.Object({ of: no, counts: maybe(counts) }),
  /** To the agency it was handed to, else to the clerk's list. */
  'question.carried': Type.Object({ question: no, agency: maybe(code) }),
  /** The absolute count of each question whose count changed since the entry of this kind before. */
  'supports.counted': Type.Object({ counts }),
  /** So many that waited count from now on, or are gone, by question; of whose phones and networks nothing is said. */
  'supports.released': Type.Object({ counts }),
  'supports.dropped': Type.Object({ counts }),
  /** The desk named the networks of the hall, which have no cap: so many there are now. */
  'hall.named': Type.Object({ networks: count }),
  /** On all screens at once, in place of the one before. */
  'notice.shown': Type.Object({ text: words }),
  'notice.withdrawn': Type.Object({}),
  /** The hall screen shows whose forum it is and the time alone. */
  'hall.blanked': Type.Object({}),
  'hall.shown': Type.Object({}),
  /** The radio is elsewhere; the break is over at `until` by itself. */
  'break.began': Type.Object({ until: instant }),
  'break.ended': Type.Object({}),
  /** `limitSeconds` is what it may last; `reason` when the published order was not followed. */
  'turn.called': Type.Object({ turn: no, question: no, limitSeconds: count, reason: maybe(words) }),
  'turn.started': Type.Object({ turn: no }),
  'turn.paused': Type.Object({ turn: no, spokenMs: ms }),
  'turn.resumed': Type.Object({ turn: no }),
  'turn.ended': Type.Object({ turn: no, spokenMs: ms }),
  /** By the desk, or by the person called ("belum bisa"). */
  'turn.missed': Type.Object({ turn: no }),
  /** "Hadir": a person passed over stands in line again. */
  'asker.returned': Type.Object({ asker: no }),
  /** `corrects`: in place of an earlier answer to the question. */
  'answer.given': Type.Object({ answer: no, question: no, agency: maybe(code), kind: code, level: code, due: maybe(day), text: words, owner: maybe(words), corrects: maybe(no) }),
  /** Of the chair (arahan), to an agency. */
  'direction.given': Type.Object({ direction: no, agency: code, due: maybe(day), question: maybe(no), text: words }),
  'decision.taken': Type.Object({ decision: no, text: words }),
  /** Who chairs and who writes, how many are there, which agencies; the last one counts. */
  'attendance.noted': Type.Object({ chair: maybe(words), clerk: maybe(words), present: count, agencies: Type.Array(code) }),
} satisfies Record<string, TObject>;

/** Entries whose words are a question's own. */
export const WORDS_OF_A_QUESTION: ReadonlySet<string> = new Set<EntryKind>(['question.asked', 'question.seen', 'question.edited']);

export type EntryKind = keyof typeof entryKinds;
export type EntryBody<K extends EntryKind> = Static<(typeof entryKinds)[K]>;

/** Who did it: a role, or a number of this session; never a device or an account. */
export type EntryActor = OfficialRole | 'system' | `asker:${number}`;

/** An official who acts: the line says the role; of whom it was, the database alone knows. */
export type Officer = Pick<Official, 'role' | 'official'>;

/** One line of the journal, read back. */
export interface Entry<K extends EntryKind = EntryKind> {
  session: string;
  seq: number;
  /** ISO 8601, UTC, milliseconds; never less than the entry before. */
  at: string;
  kind: K;
  actor: EntryActor;
  body: EntryBody<K>;
}
