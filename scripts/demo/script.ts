import type { AskCommand } from '../../libs/floor/src/floor.events';
import type { GiveAnswer } from './means';
import archive from './archive.json';
import history from './history.json';
import live from './live.json';
import upcoming from './upcoming.json';

/** An answer as the script words it: the agency by its short name, the promise as days from the session on. */
export type ScriptedAnswer = Pick<GiveAnswer, 'kind' | 'level' | 'owner' | 'text'> & {
  agency: string;
  dueDays?: number;
  /** Given in the government's own step, not right after the turn. */
  later?: boolean;
};

/** A question somebody invented asks. What stands here of a turn happens when the fair order calls it, if it ever does. */
export interface ScriptedQuestion extends Pick<AskCommand, 'mode' | 'name' | 'text' | 'topic'> {
  /** Minutes after the session's hour; before it when negative. */
  at: number;
  /** "Kecamatan, Desa", "Kecamatan", "outside" or "unsaid". */
  from: string;
  supports?: number;
  /** No moderator has read it yet. */
  unseen?: boolean;
  /** Seconds. */
  speaks?: number;
  /** Seconds of a pause in the middle. */
  pause?: number;
  /** Is not there when called for the first time. */
  absent?: boolean;
  /** Why it is taken out of the published order. */
  ahead?: string;
  /** Taken back so many minutes later. */
  withdrawnAfter?: number;
  answer?: ScriptedAnswer;
  /** To whom it is carried for a written answer. */
  carry?: string;
}

export interface ScriptedSession {
  title: string;
  venue: string;
  briefing: { agency: string; title: string };
  questions: ScriptedQuestion[];
}

/** All people in it are invented, officials stand by their office alone. Latest Friday first. */
export const script = {
  archive: archive as unknown,
  history: history as ScriptedSession[],
  upcoming: upcoming as ScriptedSession[],
  live: live as ScriptedSession,
};
