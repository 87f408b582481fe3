/**
 * The live protocol, namespace `/floor`: what a client may say, and what it hears. Both ends import this file; it holds types alone.
 * Times are ISO 8601 in UTC with milliseconds, but for a frame's `at`. Inside a session a question is its number (`no`), never its UUID.
 */

/** ISO 8601 in UTC with milliseconds. @format date-time */
export type Instant = string;

/** SHA-256, 64 hex characters. @pattern ^[0-9a-f]{64}$ */
export type Digest = string;

/** A kecamatan's Kemendagri code ("35.22.06"), `outside` (luar kabupaten) or `unsaid` (tidak menyebut). */
export type PlaceCode = string;

/** How a question is put: spoken in the hall (bicara), by a call to the asker (telepon), read out by the moderator (dibacakan). */
export type Mode = 'speak' | 'phone' | 'read';

/** Whose voice it is, for the fair order: the hall, the radio, everyone else. */
export type Group = 'hall' | 'radio' | 'remote';

/** What put a question before the one that follows it; `raised`: a moderator did, for a reason; `-never`: not heard at all in this session. */
export type Why = 'raised' | 'turns' | 'group' | 'group-never' | 'place' | 'place-never' | 'supports' | 'earlier' | 'only';

export type SessionState = 'scheduled' | 'live' | 'ended';
export type QuestionState = 'open' | 'spoken' | 'answered' | 'carried' | 'withdrawn' | 'hidden' | 'declined' | 'merged';

/** What the desk may say that a question is. */
export type Label = 'urgent' | 'complaint' | 'proposal' | 'thanks' | 'off-topic';

/** By what a question is hidden or declined. */
export type Rule = 'hate' | 'private-data' | 'slander' | 'advertising' | 'off-topic' | 'duplicate' | 'not-a-question' | 'other';

/** Why a question is hidden or declined, and by which role. */
export interface Ruling {
  kind: 'hidden' | 'declined';
  rule: Rule;
  reason: string;
  by: string;
  at: Instant;
}

/** A question waiting among the first twenty. */
export interface StageLine {
  /** As the asker wrote it; absent: "Warga Kec. …". */
  name?: string;
  place: PlaceCode;
  group: Group;
  mode: Mode;
  /** At most 140 characters, the rest by HTTP. */
  text: string;
  /** What it is about, at most 60 characters; absent where these are the first words of its text. */
  topic?: string;
  /** A moderator has read it: only then do the hall screen and the studio show its words. */
  seen: boolean;
  supports: number;
  why: Why;
  /** The moderator's reason to put it in front. */
  raised?: string;
}

/** Who is on the floor. */
export interface TurnView {
  no: number;
  question: number;
  name?: string;
  place: PlaceCode;
  group: Group;
  mode: Mode;
  topic: string;
  text: string;
  seen: boolean;
  state: 'called' | 'speaking' | 'paused' | 'ended' | 'missed';
  calledAt: Instant;
  /** Until when the called phone may answer. */
  answerBy: Instant;
  /** The called phone said "Ya, saya siap". */
  ready?: boolean;
  /** Seconds this turn may last. */
  limit: number;
  /** While speaking: when the time is up. */
  endsAt?: Instant;
  /** While paused: milliseconds left (negative: over time). */
  left?: number;
  /** Why the published order was not followed. */
  outOfOrder?: string;
}

/** The step of the rundown that is on. */
export interface StepView {
  no: number;
  title: string;
  agency?: string;
  since: Instant;
}

/** The small view that phones, hall screen and studio share; one payload for all. */
export interface StageView {
  /** The stage version at which this view last changed. */
  v: number;
  /** The journal's head: the seq of its last entry. */
  seq: number;
  state: SessionState;
  openedAt?: Instant;
  /** "Akhiri" was pressed; the end takes effect then. */
  endingAt?: Instant;
  endedAt?: Instant;
  /** When ended: the journal's last digest. */
  head?: Digest;
  /** No questions are taken for now; supports go on. */
  closed?: true;
  step?: StepView;
  /** The planned end, as the desk may have put it off. */
  plannedEnd?: Instant;
  /** While live: until when the plan leaves people to be called; absent while something else than the dialogue is on. */
  callsUntil?: Instant;
  /** What the desk says on all screens. */
  notice?: { text: string; since: Instant };
  /** The hall screen shows whose forum it is and the time alone. */
  blank?: true;
  /** The radio is elsewhere; over at `until` by itself. */
  break?: { until: Instant };
  turn?: TurnView;
  /** The number of the last turn that was called, 0 for none: what `next` names as the one it comes after. */
  lastTurn: number;
  /** Numbers of the first fifty in order. */
  order: number[];
  /** Those of the first twenty, by number; one that falls behind them stays up to the thirtieth place. */
  lines: Record<string, StageLine>;
  totals: { open: number; asked: number; turns: number; answers: number };
  /** Mean seconds from one call to the next in this session, the speaking time at first. */
  pace: number;
}

/** The small view as it is first fetched. */
export interface Staged {
  view: StageView;
  /** How many follow the session. */
  presence: number;
  /** The server's clock. */
  at: Instant;
}

/** What changed in the StageView since the frame before. */
export interface StageFrame {
  v: number;
  /** The version this builds on; a client at another one joins again. */
  from: number;
  seq: number;
  /** RFC 7396 merge patch of the view without `v`, `seq` and `order`; absent when nothing of it changed. */
  patch?: Record<string, unknown>;
  /** What changed in `order`: take out every number named, then put those that have a place (from 0) in, one after the other. */
  moved?: [no: number, at?: number][];
  /** The server's clock when the frame left, in milliseconds since 1970: it comes four times a second. */
  at: number;
}

/** A line of the journal, exactly as it was hashed, with its digest. */
export interface JournalEntry {
  seq: number;
  line: string;
  digest: Digest;
  /** Texts the line names by hash, while they are public. */
  words?: Record<string, { salt: string; text: string }>;
  /** Fields whose words were destroyed ("dihapus atas permintaan"). */
  erased?: string[];
}

export interface EntriesFrame {
  from: number;
  to: number;
  entries: JournalEntry[];
}

/** A question of this phone's own. */
export interface MyQuestion {
  no: number;
  id: string;
  text: string;
  topic: string;
  mode: Mode;
  place: PlaceCode;
  state: QuestionState;
  /** false: it waits for a moderator, and nobody else can read it yet. */
  accepted: boolean;
  /** At the desk: not called until released. */
  held?: true;
  /** The question that it was united with. */
  mergedInto?: number;
  ruling?: Ruling;
  /** Against the ruling that stands, or against being united. */
  appeal?: { state: 'open' | 'upheld'; /** Of the decision. */ reason?: string };
  supports: number;
  /** Passed over: `once` until another turn has ended; `away` until "hadir". */
  passed?: 'once' | 'away';
  /** The last two digits of the number that will be called. */
  phoneEnding?: string;
  /** When it was last answered in writing, after the session. */
  writtenAt?: Instant;
}

export interface Mine {
  questions: MyQuestion[];
  /** Numbers this phone supports. */
  supported: number[];
  /** Numbers whose support from this phone waits for the desk ("dukungan menunggu diperiksa") and does not count yet. */
  waiting: number[];
}

export interface AskCommand {
  /** UUID made by the phone; sent again, the first answer comes back and nothing changes. */
  id: string;
  /** 10 to 1,000 characters. */
  text: string;
  place: PlaceCode;
  /** Kemendagri code of the desa or kelurahan. */
  village?: string;
  name?: string;
  mode: Mode;
  /** Required with `phone`; seen by the desk alone, deleted after the session. */
  phone?: string;
  topic?: string;
}

export interface Asked {
  no: number;
  text: string;
  /** Digits that looked like a phone or identity number were masked. */
  masked: boolean;
}

export interface Supported {
  no: number;
  supports: number;
  /** It does not count yet: too many new phones of one network pressed, and the desk looks at it. */
  waiting?: true;
}

/** What the desk sees of supports that wait. */
export interface WaitingSupports {
  /** How many wait, and of how many networks. */
  supports: number;
  networks: number;
  /** The twenty networks with the most of them, by number: none moves under the hand. */
  items: WaitingNetwork[];
  /** How many networks are named as the hall's, and whether this request comes from one. */
  hall: { networks: number; yours: boolean };
  /** The server's clock: what `until` names, so that nothing is released or dropped that was not looked at. */
  at: Instant;
}

export interface WaitingNetwork {
  /** "Jaringan 1": its number in this session. Its address is told to nobody. */
  no: number;
  supports: number;
  /** For which questions, the most supported first, at most ten. */
  questions: { no: number; supports: number }[];
  /** This request comes from it. */
  yours: boolean;
}

export type Audience = 'stage' | 'journal' | 'desk';

export interface Joined extends Staged {
  mine: Mine;
}

/** RFC 9457, with a stable `code`. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  hint?: string;
  errors?: { pointer: string; detail: string }[];
  [fact: string]: unknown;
}

/** Every command is acknowledged: what came of it, once committed to disk, or why not. */
export type Answer<T> = { data: T; problem?: undefined } | { problem: ProblemDetails; data?: undefined };

type Ack<T> = (answer: Answer<T>) => void;

export interface ClientToServerEvents {
  join(what: { session: string; audience: Audience; since?: number }, ack: Ack<Joined>): void;
  ask(command: AskCommand, ack: Ack<Asked>): void;
  support(command: { no: number }, ack: Ack<Supported>): void;
  unsupport(command: { no: number }, ack: Ack<Supported>): void;
  withdraw(command: { no: number }, ack: Ack<{ no: number }>): void;
  /** The called phone: "Ya, saya siap" or "Belum bisa sekarang". */
  reply(command: { turn: number; ready: boolean }, ack: Ack<{ turn: number }>): void;
  /** "Hadir": a passed-over asker is back. */
  present(command: Record<string, never>, ack: Ack<{ present: true }>): void;
}

export interface ServerToClientEvents {
  stage(frame: StageFrame): void;
  entries(frame: EntriesFrame): void;
  /** Those of this phone's questions that changed. */
  mine(changed: Pick<Mine, 'questions'>): void;
  presence(following: number): void;
}
