import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '@dialog/platform';
import type { Digest, JournalEntry } from '../floor.events';
import { TOLD } from '../questions/public-and-open';

export interface JournalPage {
  /** @format uuid */
  session: string;
  /** Seq and digest of the last entry there is. */
  seq: number;
  head: Digest;
  entries: JournalEntry[];
  /** `since` of the page after this one. */
  next?: number;
}

/** Whom words are told to: everybody, or the desk, which has those of hidden questions too and of those not accepted yet. */
export type Reader = 'public' | 'desk';

/** The journal: lines exactly as they were hashed, with the words they name, as far as they are told. */
@Injectable()
export class JournalService {
  constructor(private readonly database: Database) {}

  async page(session: string, since: number, limit: number): Promise<JournalPage> {
    const { rows } = await this.database.query<{ seq: number; head: string }>(`select seq, encode(head, 'hex') as head from floor where session = $1`, [session]);
    if (!rows[0]) throw new NotFound('There is no journal of this session');
    const entries = await this.entries(session, since, limit);
    const last = entries.at(-1)?.seq ?? since;
    return { session, ...rows[0], entries, ...(last < rows[0].seq && { next: last }) };
  }

  /** @param such a condition on `entry e` */
  async entries(session: string, since: number, limit: number, reader: Reader = 'public', such = 'true'): Promise<JournalEntry[]> {
    const { rows } = await this.database.query<Omit<JournalEntry, 'words' | 'erased'> & Record<'words', JournalEntry['words'] | null> & Record<'erased', string[] | null>>(
      `select e.seq, e.line, encode(e.digest, 'hex') as digest,
         (select json_object_agg(w.field, json_build_object('salt', encode(w.salt, 'hex'), 'text', w.text)) from words w left join question q on q.session = w.session and q.no = w.question
           where w.session = e.session and w.seq = e.seq and ($4 or w.question is null or ${TOLD})) as words,
         (select json_agg(x.field order by x.field) from erasure x where x.session = e.session and x.seq = e.seq) as erased
       from entry e where e.session = $1 and e.seq > $2 and ${such} order by e.seq limit $3`,
      [session, since, limit, reader === 'desk'],
    );
    return rows.map(({ words, erased, ...entry }) => ({ ...entry, ...(words && { words }), ...(erased && { erased }) }));
  }
}
