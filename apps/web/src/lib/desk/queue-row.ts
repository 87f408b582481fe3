import type { StageLine, Why } from '#lib/live/protocol.ts';
import { placeLabel, type PlaceNames } from '#lib/places/places.ts';
import type { DeskQuestion } from '#lib/api/types.ts';

/** Which part of the list a row stands in. */
export type Section = 'line' | 'passed' | 'fresh' | 'held' | 'aside' | 'done';

export interface QueueRow extends Omit<StageLine, 'why'> {
  no: number;
  section: Section;
  /** 1 is next; absent beyond the fifty that the stage lists. */
  position?: number;
  /** Told for the first twenty. */
  why?: Why;
  /** Absent for a moment, where the stage was quicker. */
  question?: DeskQuestion;
}

/** The stage is the newer, HTTP has the whole text. */
export function rowOf(no: number, section: Section, question?: DeskQuestion, line?: StageLine, position?: number): QueueRow | undefined {
  if (!question && !line) return undefined;
  const { name, place, group, mode, seen, supports } = (line ?? question)!;
  return { no, section, position, name, place, group, mode, topic: line?.topic ?? question?.topic, seen, supports, text: question?.text ?? line!.text, why: line?.why, question };
}

const words = new WeakMap<DeskQuestion, string>();

function wordsOf(question: DeskQuestion, places: PlaceNames): string {
  const { no, name, topic, text, place } = question;
  const known = words.get(question) ?? `${no} ${name ?? ''} ${topic} ${text} ${placeLabel(place, places)}`.toLowerCase();
  words.set(question, known);
  return known;
}

/** Whether a question has all the words that are searched for. */
export function saysAll(search: string, places: PlaceNames) {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (question: DeskQuestion) => wanted.every((word) => wordsOf(question, places).includes(word));
}
