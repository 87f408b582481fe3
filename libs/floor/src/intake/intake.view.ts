import type { Asked } from '../floor.events';

export interface TakenIn extends Asked {
  /** The person's number in this session, by which the next question is theirs, too. */
  asker: number;
  /** Ten characters with which the person finds the questions on a phone. Told once, to somebody new; sent again before it was used, a new one takes its place. */
  receipt?: string;
}

/** Somebody whom the desk added in this session. */
export interface DeskPerson {
  asker: number;
  name?: string;
  place: string;
  /** Numbers of the questions taken for them, and of those their phone put since. */
  questions: number[];
}
