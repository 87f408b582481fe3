import type { DeskQuestion } from '#lib/api/types.ts';
import type { Label, Rule } from '#lib/live/protocol.ts';

/** A question as it was seen when the key was pressed: what changed meanwhile is refused. */
export interface SeenAs { no: number; revision: number }

/** What came of it: by what a deed can be taken back, and until when; of what was so already there may be nothing. */
export interface Acted { seq?: number; undoUntil?: string; questions: SeenAs[] }

export type Act = 'accept' | 'hide' | 'decline' | 'restore' | 'hold' | 'release' | 'label' | 'edit' | 'hand' | 'plan' | 'unplan';
export interface ActDetails { rule?: Rule; reason?: string; labels?: Label[]; place?: string; village?: string; topic?: string; agency?: string | null }

type Post = <T>(path: string, body?: object) => Promise<T>;

/** What the desk does with questions, by its addresses. */
export const moderationApi = (post: Post) => ({
  /** One by its own address, several together. */
  act: (act: Act, questions: DeskQuestion[], details: ActDetails = {}) => {
    const [first, second] = questions.map(asSeen);
    if (!second) return post<Acted>(`/questions/${first!.no}/${act}`, { revision: first!.revision, ...details });
    return post<Acted>('/bulk', { act, items: questions.map(asSeen), ...details });
  },
  merge: (questions: DeskQuestion[]) => post<Acted>('/merges', { questions: questions.map(({ no }) => no), revisions: questions.map(({ revision }) => revision) }),
  split: ({ no, revision }: SeenAs) => post<Acted>(`/questions/${no}/split`, { revision }),
  raise: ({ no, revision }: SeenAs, reason: string) => post<Acted>('/queue/raise', { question: no, reason, revision }),
  lower: ({ no, revision }: SeenAs) => post<Acted>('/queue/lower', { question: no, revision }),
  closeQueue: () => post<Acted>('/queue/close'),
  reopenQueue: () => post<Acted>('/queue/reopen'),
  undo: (seq: number) => post<Acted>('/undo', { seq }),
});

const asSeen = ({ no, revision }: DeskQuestion): SeenAs => ({ no, revision });
