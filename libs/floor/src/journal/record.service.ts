import { Injectable } from '@nestjs/common';
import type { Entry } from './entry-kinds';
import type { Instant, JournalEntry } from '../floor.events';
import { JournalService } from './journal.service';

/** An entry as people read it: its facts, and the words it names by hash. */
export interface RecordItem {
  seq: number;
  at: Instant;
  /** docs/journal.md lists them. */
  kind: string;
  /** `moderator`, `system`, or `asker:` and its number in this session. */
  actor: string;
  facts: Record<string, unknown>;
  /** Text, name, topic, reason or owner, while they are public */
  words?: Record<string, string>;
  /** Of which words were destroyed ("dihapus atas permintaan"). */
  erased?: string[];
}

export interface RecordPage {
  items: RecordItem[];
  /** `since` of the page after this one. */
  next?: number;
}

/** The journal read back, for the page of an ended session. */
@Injectable()
export class RecordService {
  constructor(private readonly journal: JournalService) {}

  async page(session: string, since: number, limit: number): Promise<RecordPage> {
    const { entries, next } = await this.journal.page(session, since, limit);
    return { items: entries.map(asRead), ...(next && { next }) };
  }
}

export function asRead({ line, words, erased }: JournalEntry): RecordItem {
  const { seq, at, kind, actor, body } = JSON.parse(line) as Entry;
  const told = words && Object.fromEntries(Object.entries(words).map(([field, { text }]) => [field, text]));
  return { seq, at, kind, actor, facts: body as RecordItem['facts'], ...(told && { words: told }), ...(erased && { erased }) };
}
