import type { DeskQuestion } from '#lib/api/types.ts';
import type { Label, Rule } from '#lib/live/protocol.ts';

/** In the order of their digits. */
export const labels: readonly Label[] = ['urgent', 'complaint', 'proposal', 'thanks', 'off-topic'];
export const rules: readonly Rule[] = ['hate', 'private-data', 'slander', 'advertising', 'off-topic', 'duplicate', 'not-a-question', 'other'];

/** Nobody at this desk has dealt with it yet. */
export const isNew = ({ state, seen, accepted }: DeskQuestion) => state === 'open' && (!seen || !accepted);
/** It waits for its turn. */
export const isInLine = ({ state, accepted, held }: DeskQuestion) => state === 'open' && accepted && !held;
export const isHeld = ({ state, held }: DeskQuestion) => state === 'open' && held;
export const isSetAside = ({ state }: Pick<DeskQuestion, 'state'>) => state === 'hidden' || state === 'declined' || state === 'merged';
export const isDone = (question: DeskQuestion) => question.state !== 'open' && !isSetAside(question);
export const isOpen = ({ state }: DeskQuestion) => state === 'open';
