import { m } from '#lib/paraglide/messages.js';
import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

/** What a key and its button do. */
export interface Command {
  /** As KeyboardEvent.key has it, letters in lower case. */
  key: string;
  name: () => string;
  /** Whether it can be done now. */
  ready: () => boolean;
  run: () => unknown;
}

/** Every command of the desk, by name. A button shows exactly what its key does. */
export function deskCommands(desk: Desk) {
  const can = (when: () => boolean) => () => desk.online && !desk.busy && when();
  /** Opens something to fill in, which need not wait for the press before to be answered. */
  const opens = (when: () => boolean) => () => desk.online && when();
  const turnIs = (...states: string[]) => can(() => desk.live && states.includes(desk.turn?.state ?? 'none'));
  /** The question under the hand: in the queue when the focus is there, else in the inbox. */
  const target = () => desk.queue.here ?? desk.inbox.here;
  const where = () => (desk.queue.here ? 'queue' : 'inbox') as 'queue' | 'inbox';

  return {
    next: { key: 'n', name: m.desk_key_next, ready: can(() => desk.live && desk.turn?.state !== 'called' && desk.floor.view.order.length > 0), run: desk.callNext },
    start: { key: 'm', name: m.desk_key_start, ready: turnIs('called'), run: () => desk.step('start') },
    pause: { key: 'p', name: m.desk_key_pause, ready: turnIs('speaking', 'paused'), run: () => desk.step(desk.turn?.state === 'paused' ? 'resume' : 'pause') },
    end: { key: 'e', name: m.desk_key_end, ready: turnIs('speaking', 'paused'), run: () => desk.step('end') },
    missed: { key: 'x', name: m.desk_key_missed, ready: can(() => desk.live && desk.turn?.state === 'called' && desk.turn.mode !== 'read'), run: () => desk.step('missed') },
    answer: { key: 'r', name: m.desk_key_answer, ready: opens(() => desk.live && desk.answerable !== undefined), run: () => (desk.dialog = { kind: 'answer', no: desk.answerable! }) },
    step: { key: 'b', name: m.desk_key_step, ready: can(() => desk.live && desk.course.next !== undefined), run: () => desk.beginStep(desk.course.next!.no) },
    below: { key: 'j', name: m.desk_key_below, ready: () => desk.inbox.items.length > 0, run: () => desk.inbox.move(1) },
    above: { key: 'k', name: m.desk_key_above, ready: () => desk.inbox.items.length > 0, run: () => desk.inbox.move(-1) },
    seen: { key: 's', name: m.desk_key_seen, ready: can(() => target() !== undefined && desk.floor.view.state !== 'ended'), run: () => desk.seen(target()!) },
    topic: { key: 't', name: m.desk_key_topic, ready: opens(() => target() !== undefined && desk.floor.view.state !== 'ended'), run: () => (desk.editing = { no: target()!, where: where() }) },
    search: { key: '/', name: m.desk_key_search, ready: () => true, run: () => document.getElementById('desk-search')?.focus() },
    open: { key: 'o', name: m.desk_key_open, ready: opens(() => desk.floor.view.state === 'scheduled'), run: () => (desk.dialog = { kind: 'open' }) },
    close: { key: 'z', name: m.desk_key_close, ready: opens(() => desk.live), run: () => (desk.dialog = { kind: 'end' }) },
    release: { key: 'l', name: m.desk_key_release, ready: can(() => desk.waiting.first !== undefined), run: () => desk.release(desk.waiting.first!.no) },
    drop: { key: 'd', name: m.desk_key_drop, ready: can(() => desk.waiting.first !== undefined), run: () => desk.drop(desk.waiting.first!.no) },
    hall: { key: 'h', name: m.desk_key_hall, ready: can(() => desk.floor.view.state !== 'ended' && desk.waiting.now?.hall.yours === false), run: () => desk.nameHall() },
    undo: { key: 'u', name: m.desk_key_undo, ready: can(() => desk.floor.view.endingAt !== undefined), run: desk.takeBackEnd },
    keys: { key: '?', name: m.desk_key_keys, ready: () => true, run: () => (desk.dialog = { kind: 'keys' }) },
  } satisfies Record<string, Command>;
}

/** Presses a key, or its button. Pressed twice, a command is done once; another waits until the one before is answered. */
export function presses(desk: Desk) {
  let last: Command | undefined;
  return async (command: Command) => {
    if (desk.busy && command === last) return;
    await desk.idle();
    if (!command.ready()) return;
    last = command;
    await command.run();
  };
}

export const [usePress, providePress] = createContext<ReturnType<typeof presses>>();
export type DeskCommands = ReturnType<typeof deskCommands>;
export const [useCommands, provideCommands] = createContext<DeskCommands>();
