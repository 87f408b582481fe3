import { randomBytes } from 'node:crypto';
import { NotFound, prepared } from '@dialog/platform';
import type { PoolClient } from 'pg';
import { lineOf, nextDigest, wordsHash } from '../domain/journal-chain';
import { type EntryActor, type EntryBody, type EntryKind, type Officer, WORDS_OF_A_QUESTION } from '../journal/entry-kinds';
import { FloorClosed } from '../floor.errors';
import type { SessionState } from '../floor.events';

/** How soon others must see it: at once (people press these), at the next beat, or within a second (only counts changed). */
export type Lane = 'now' | 'beat' | 'slow';
const URGENCY: Record<Lane, number> = { slow: 1, beat: 2, now: 3 };

/** The session's counters, as its locked row holds them. */
export interface FloorRow {
  seq: number;
  head: Buffer;
  last_at: Date | null;
  v: number;
  last_no: number;
  last_asker: number;
  last_turn: number;
  last_answer: number;
  counted_at: Date | null;
  /** The stage version when supports were last put on record. */
  counted_v: number;
  ending_at: Date | null;
  /** No questions are taken for now. */
  queue_closed: boolean;
}

/** What a session allows, read after its lock is held. */
export interface FloorRules {
  state: SessionState;
  /** The day it is on, YYYY-MM-DD. */
  held_on: string;
  speaking_seconds: number;
  answer_seconds: number;
  open_limit: number;
  acceptance: 'at-once' | 'after-acceptance';
}

interface PendingEntry {
  seq: number;
  line: string;
  digest: Buffer;
}

interface PendingDeed {
  seq: number;
  official: string;
}

interface PendingWords {
  seq: number;
  field: string;
  salt: Buffer;
  text: string;
  /** Whose they are: not told while the question is hidden or not accepted. */
  question: number | null;
}

/** One session under its lock: what a command reads, changes and records. Nothing of it is true before the batch commits. */
export class FloorTransaction {
  /** The most urgent of all that changed; undefined while nothing did. */
  lane: Lane | undefined;
  private viewChanged = false;
  private entries: PendingEntry[] = [];
  private words: PendingWords[] = [];
  private deeds: PendingDeed[] = [];

  row: FloorRow;
  rules: FloorRules;
  now: Date;
  /** Resolves when the lock is held and row, rules and time are read. What is asked of the connection meanwhile is done after that. */
  readonly locked: Promise<void>;

  constructor(
    readonly client: PoolClient,
    readonly session: string,
  ) {
    this.locked = this.lock();
  }

  /** The stage version that this batch will be. */
  get version(): number {
    return this.row.v + 1;
  }

  /** @throws FloorClosed unless the session is in one of these states */
  mustBe(...states: SessionState[]) {
    if (!states.includes(this.rules.state)) throw new FloorClosed(this.rules.state);
  }

  /** Others must see that something changed. */
  changed(lane: Lane) {
    this.viewChanged = true;
    if (!this.lane || URGENCY[lane] > URGENCY[this.lane]) this.lane = lane;
  }

  /**
   * Writes the next line of the journal.
   * @param by an official: their role stands in the line, their account beside it, where only the database sees it
   * @param texts free texts of the body, by field: the line names them by hash, salt and text stand beside it
   * @returns the entry's seq
   */
  record<K extends EntryKind>(kind: K, by: EntryActor | Officer, facts: Partial<EntryBody<K>>, texts: Partial<Record<string, string>> = {}): number {
    const seq = this.row.seq + 1;
    const body: Record<string, unknown> = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null));
    for (const [field, text] of Object.entries(texts)) {
      if (text !== undefined) body[field] = this.keepWords({ seq, field, text, question: WORDS_OF_A_QUESTION.has(kind) ? (body.question as number) : null });
    }
    const actor = typeof by === 'string' ? by : by.role;
    if (typeof by !== 'string') this.deeds.push({ seq, official: by.official.id });
    const line = lineOf({ session: this.session, seq, at: this.now.toISOString(), kind, actor, body });
    const digest = Buffer.from(nextDigest(this.row.head, line));
    this.entries.push({ seq, line, digest });
    Object.assign(this.row, { seq, head: digest, last_at: this.now });
    return seq;
  }

  /**
   * Puts on record the count of each question whose count changed, so that a call can be recomputed from the journal.
   * Directly before every call and the end, and in front of a batch 15 s or more after the last time.
   */
  async countSupports() {
    const { rows } = await this.query<{ no: number; counted: number }>(
      // By place, one after the other: a join may be planned as a scan of all questions, and was (26 ms of 20,000).
      `update question q set counted = (select supports from tally where session = $1 and no = q.no)
       where q.ctid = any (array(
         select w.ctid from tally t, lateral (select ctid, counted from question where session = $1 and no = t.no limit 1) w
         where t.session = $1 and t.rev > $2 and w.counted <> t.supports)) returning q.no, q.counted`,
      [this.session, this.row.counted_v],
    );
    Object.assign(this.row, { counted_at: this.now, counted_v: this.row.v });
    if (rows.length === 0) return;
    this.record('supports.counted', 'system', { counts: Object.fromEntries(rows.map(({ no, counted }) => [no, counted])) });
  }

  /** Statements that do not need each other's answers are given together (`Promise.all`): they are done in that order, in one round trip. */
  query<R extends object>(sql: string, values: unknown[]) {
    return this.client.query<R>(prepared(sql, values));
  }

  /** Sends what was recorded to the database: its triggers speak now, before anything else builds on it. */
  async flush() {
    const { entries, words, deeds, row } = this;
    if (!this.viewChanged && entries.length === 0) return;
    row.v = this.version;
    [this.entries, this.words, this.deeds, this.viewChanged] = [[], [], [], false];
    await Promise.all([
      entries.length > 0 && this.query('insert into entry select $1, seq, line, digest from unnest($2::bigint[], $3::text[], $4::bytea[]) as e(seq, line, digest)', [
        this.session, entries.map((e) => e.seq), entries.map((e) => e.line), entries.map((e) => e.digest),
      ]),
      words.length > 0 && this.query('insert into words select $1, seq, field, salt, text, question from unnest($2::bigint[], $3::text[], $4::bytea[], $5::text[], $6::int[]) as w(seq, field, salt, text, question)', [
        this.session, words.map((w) => w.seq), words.map((w) => w.field), words.map((w) => w.salt), words.map((w) => w.text), words.map((w) => w.question),
      ]),
      deeds.length > 0 && this.query('insert into deed select $1, seq, official from unnest($2::bigint[], $3::uuid[]) as d(seq, official)', [
        this.session, deeds.map((d) => d.seq), deeds.map((d) => d.official),
      ]),
      this.query(
        `update floor set seq = $2, head = $3, last_at = $4, v = $5, last_no = $6, last_asker = $7, last_turn = $8, last_answer = $9, counted_at = $10, counted_v = $11, ending_at = $12, queue_closed = $13 where session = $1`,
        [this.session, row.seq, row.head, row.last_at, row.v, row.last_no, row.last_asker, row.last_turn, row.last_answer, row.counted_at, row.counted_v, row.ending_at, row.queue_closed],
      ),
    ]);
  }

  /** What memory must go back to when the database goes back to a savepoint. */
  remember(): () => void {
    const { row, rules, entries, words, deeds, lane, viewChanged } = this;
    const [numbers, allowed, kept, keptWords, keptDeeds] = [{ ...row }, { ...rules }, [...entries], [...words], [...deeds]];
    return () => {
      Object.assign(row, numbers);
      Object.assign(rules, allowed);
      this.entries = kept;
      this.words = keptWords;
      this.deeds = keptDeeds;
      this.lane = lane;
      this.viewChanged = viewChanged;
    };
  }

  private async lock() {
    const { rows: [read] } = await this.query<FloorRow & FloorRules & { at: Date }>('select * from lock_floor($1)', [this.session]);
    if (!read!.head) throw new NotFound('There is no such session');
    const { state, held_on, speaking_seconds, answer_seconds, open_limit, acceptance, at, ...row } = read!;
    Object.assign(this, { row, rules: { state, held_on, speaking_seconds, answer_seconds, open_limit, acceptance }, now: at });
  }

  private keepWords(words: Omit<PendingWords, 'salt'>): string {
    const salt = randomBytes(16);
    this.words.push({ ...words, salt });
    return wordsHash(salt, words.text);
  }
}
