import type { Instant, PlaceCode } from '../floor.events';

/** Something an agency owes: an answer in writing to a carried question, a promise of its own, a direction of the chair. */
export interface TaskView {
  kind: 'answer' | 'promise' | 'direction';
  /** In which it was carried, promised or directed. */
  session: { id: string; date: string; title: string };
  /** The question it is about. */
  question?: number;
  /** Of a promise or direction: what to name when it is done; of an answer, once there is one: that answer. */
  ref?: string;
  /** The question's words, or what was promised or directed. */
  text: string;
  /** Since when. @format date */
  since: string;
  /** Whole days since then, until today or the day it was done. */
  days: number;
  /** By when. @format date */
  due?: string;
  /** Not done by the end of that day, or done after it. */
  late: boolean;
  /** When it was done, by what the agency says, and what it did; of an answer, its words. */
  done?: { on: string; text: string };
}

/** What citizens ask already, before and in a session. */
export interface AskedView {
  session: { id: string; date: string; title: string };
  no: number;
  text: string;
  topic: string;
  place: PlaceCode;
  supports: number;
  /** By the desk. */
  handed: boolean;
}

export interface AgencyTasks {
  agency: { id: string; name: string };
  /** What is late first, what is done last. */
  tasks: TaskView[];
  /** Open questions that the desk handed to the agency, then those that name it, the most supported first. */
  asked: AskedView[];
  /** The server's clock. */
  at: Instant;
}
