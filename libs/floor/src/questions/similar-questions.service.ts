import { Injectable } from '@nestjs/common';
import { deviceTokenOf, type Citizen } from '@dialog/identity';
import { Database, TooManyRequests } from '@dialog/platform';
import { clean } from '../domain/words';
import { NoSuchQuestion } from '../floor.errors';
import type { PlaceCode } from '../floor.events';
import { FloorLimits } from './floor-limits';
import { PUBLIC_AND_OPEN } from './public-and-open';

/** An open question about much the same, as everybody may read it. */
export interface SimilarQuestion {
  no: number;
  text: string;
  topic: string;
  place: PlaceCode;
  supports: number;
}

/** Of a long text the longest words, which are the rarest: common ones find thousands, and each found is ranked. */
const MOST_WORDS = 8;
/** One word is no subject. */
const FEWEST_WORDS = 2;
const CANDIDATES = 200;
/** Characters of a text whose trigrams are compared; the time grows with their square. */
const COMPARED = 300;
/** Word similarity of trigrams, 0 to 1, from which two are told as similar; paraphrases have 0.45 and more, strangers less. */
const SIMILAR_FROM = 0.42;
const MOST_SHOWN = 5;
/** Citizens' texts that one server looks up at once: it has writes to do. A phone that is refused shows what it has. */
const AT_ONCE = 2;

/** Found by any of the words, ranked; then by trigrams, so that spelling and order do not matter: the shorter text in the longer. */
const SIMILAR = `
  with typed as materialized (
    select unaccent(left($2, ${COMPARED})) as text,
      array(select word from unnest(tsvector_to_array(meaningful_words($2))) word order by length(word) desc, word limit ${MOST_WORDS}) as words),
  -- a vector's words as it writes them, in quotes, with "or" between them
  wanted as materialized (
    select text, replace(array_to_tsvector(words)::text, ''' ''', ''' | ''')::tsquery as query from typed where cardinality(words) >= ${FEWEST_WORDS}),
  candidate as materialized (
    select q.no, q.text, q.topic, q.place
    from wanted, question q where q.session = $1 and ${PUBLIC_AND_OPEN} and not q.erased and q.words @@ wanted.query and q.no is distinct from $3
    order by ts_rank(q.words, wanted.query) desc, q.no limit ${CANDIDATES}),
  compared as materialized (
    select c.*, case when length(w.text) < length(c.text)
      then word_similarity(w.text, unaccent(left(c.text, ${COMPARED}))) else word_similarity(unaccent(left(c.text, ${COMPARED})), w.text) end as similarity
    from candidate c, wanted w)
  select c.no, c.text, c.topic, c.place, s.supports
  from compared c, lateral (select supports from tally where session = $1 and no = c.no limit 1) s where c.similarity >= ${SIMILAR_FROM}
  order by round(c.similarity::numeric, 1) desc, s.supports desc, c.no limit ${MOST_SHOWN}`;

/** What was asked already: so that a citizen supports it instead, and a moderator merges. */
@Injectable()
export class SimilarQuestionsService {
  private underway = 0;

  constructor(
    private readonly database: Database,
    private readonly limits: FloorLimits,
  ) {}

  /** @param text as a citizen types it @throws TooManyRequests */
  async toText(session: string, text: string, { device }: Pick<Citizen, 'device'>): Promise<SimilarQuestion[]> {
    await this.limits.look(deviceTokenOf(device));
    if (this.underway >= AT_ONCE) throw new TooManyRequests(1);
    this.underway += 1;
    return this.find(session, clean(text)).finally(() => (this.underway -= 1));
  }

  /** @throws NoSuchQuestion */
  async toQuestion(session: string, no: number): Promise<SimilarQuestion[]> {
    const { rows } = await this.database.query<{ text: string }>('select text from question where session = $1 and no = $2', [session, no]);
    if (!rows[0]) throw new NoSuchQuestion(no);
    return this.find(session, rows[0].text, no);
  }

  private async find(session: string, text: string, except?: number): Promise<SimilarQuestion[]> {
    return (await this.database.query<SimilarQuestion>(SIMILAR, [session, text, except ?? null])).rows;
  }
}
