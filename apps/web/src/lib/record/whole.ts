import { api } from '#lib/api/api.ts';
import type { Page, Question, RecordItem } from '#lib/api/types.ts';

type Fetch = typeof globalThis.fetch;

/** Every question of a session, in the order they came. */
export const allQuestions = (fetch: Fetch, session: string) => pages<Question, string>((cursor) => api(fetch).questions(session, { sort: 'asked', limit: 100, cursor }));

/** The whole course of a session. */
export const wholeCourse = (fetch: Fetch, session: string) => pages<RecordItem, number>((since) => api(fetch).record(session, since));

async function pages<T, Cursor>(read: (cursor?: Cursor) => Promise<Page<T, Cursor>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}
