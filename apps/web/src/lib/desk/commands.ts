import { m } from '#lib/paraglide/messages.js';
import { createContext } from 'svelte';
import { readiness, type Command } from './command.ts';
import type { Desk } from './desk.svelte.ts';
import { hallCommands } from './hall-commands.ts';
import { listCommands } from './list-commands.ts';
import { questionCommands } from './question-commands.ts';

/** Every command of the desk, as the list of keys shows them. A button shows exactly what its key does. */
export const commandGroups = (desk: Desk) => ({ floor: floorCommands(desk), question: questionCommands(desk), list: listCommands(desk), session: { ...sessionCommands(desk), ...hallCommands(desk) } });
export type CommandGroups = ReturnType<typeof commandGroups>;

const byName = ({ floor, question, list, session }: CommandGroups) => ({ ...floor, ...question, ...list, ...session });

/** What happens on the floor. */
function floorCommands(desk: Desk) {
  const { can, opens } = readiness(desk);
  const turnIs = (...states: string[]) => can(() => desk.live && states.includes(desk.turn?.state ?? 'none'));

  return {
    next: { key: 'n', name: m.desk_key_next, ready: can(() => desk.live && desk.turn?.state !== 'called' && desk.floor.view.order.length > 0), run: desk.callNext },
    start: { key: 'm', name: m.desk_key_start, ready: turnIs('called'), run: () => desk.step('start') },
    pause: { key: 'p', name: m.desk_key_pause, ready: turnIs('speaking', 'paused'), run: () => desk.step(desk.turn?.state === 'paused' ? 'resume' : 'pause') },
    end: { key: 'e', name: m.desk_key_end, ready: turnIs('speaking', 'paused'), run: () => desk.step('end') },
    missed: { key: 'x', name: m.desk_key_missed, ready: can(() => desk.live && desk.turn?.state === 'called' && desk.turn.mode !== 'read'), run: () => desk.step('missed') },
    answer: { key: 'r', name: m.desk_key_answer, ready: opens(() => desk.live && desk.answerable !== undefined), run: () => (desk.dialog = { kind: 'answer', no: desk.answerable! }) },
    step: { key: 'b', name: m.desk_key_step, ready: can(() => desk.live && desk.course.next !== undefined), run: () => desk.beginStep(desk.course.next!.no) },
  } satisfies Record<string, Command>;
}

/** What concerns the session as a whole, and this desk. */
function sessionCommands(desk: Desk) {
  const { can, opens } = readiness(desk);
  const goesOn = () => desk.floor.view.state !== 'ended';
  const closed = () => desk.floor.view.closed === true;

  return {
    undo: { key: 'u', name: m.desk_key_undo, ready: can(() => desk.notices.now?.action !== undefined || desk.floor.view.endingAt !== undefined), run: () => (desk.notices.now?.action ? desk.notices.act() : desk.takeBackEnd()) },
    queue: { key: 'q', name: () => (closed() ? m.desk_key_queue_reopen() : m.desk_key_queue_close()), ready: can(goesOn), run: () => (closed() ? desk.moderation.reopenQueue() : desk.moderation.closeQueue()) },
    open: { key: 'o', name: m.desk_key_open, ready: opens(() => desk.floor.view.state === 'scheduled'), run: () => (desk.dialog = { kind: 'open' }) },
    close: { key: 'z', name: m.desk_key_close, ready: opens(() => desk.live), run: () => (desk.dialog = { kind: 'end' }) },
    release: { key: 'l', name: m.desk_key_release, ready: can(() => desk.waiting.first !== undefined), run: () => desk.release(desk.waiting.first!.no) },
    drop: { key: 'd', name: m.desk_key_drop, ready: can(() => desk.waiting.first !== undefined), run: () => desk.drop(desk.waiting.first!.no) },
    hall: { key: 'h', name: m.desk_key_hall, ready: can(() => goesOn() && desk.waiting.now?.hall.yours === false), run: () => desk.nameHall() },
    keys: { key: '?', name: m.desk_key_keys, ready: () => true, run: () => (desk.dialog = { kind: 'keys' }) },
  } satisfies Record<string, Command>;
}

const [useGroups, provideGroups] = createContext<CommandGroups>();
export { useGroups as useCommandGroups, provideGroups as provideCommands };
export const useCommands = () => byName(useGroups());
