import { m } from '#lib/paraglide/messages.js';
import { readiness, type Command } from './command.ts';
import type { Desk } from './desk.svelte.ts';
import { queueViews, type QueueView } from './queue.svelte.ts';
import { viewLabel } from './desk-words.ts';

/** Going about in the lists, and choosing what they show. */
export function listCommands(desk: Desk) {
  const { lists } = desk;
  const { opens } = readiness(desk);
  const { selection, queue } = lists;
  const hasRows = () => lists[lists.at === 'inbox' ? 'inbox' : 'held'].size > 0;

  /** Picks where it was, and where it comes to. */
  function extend(by: 1 | -1) {
    const left = lists.move(by);
    selection.add(...[left, lists.target?.no].filter((no) => no !== undefined));
  }

  const view = (name: QueueView, at: number): Command => ({ key: String(at + 1), name: () => viewLabel(name), ready: () => true, run: () => lists.show(name) });
  const [line, fresh, held, aside, done] = queueViews.map(view) as [Command, Command, Command, Command, Command];

  return {
    below: { key: 'j', name: m.desk_key_below, ready: hasRows, run: () => lists.move(1) },
    above: { key: 'k', name: m.desk_key_above, ready: hasRows, run: () => lists.move(-1) },
    pickBelow: { key: 'J', name: m.desk_key_pick_below, ready: hasRows, run: () => extend(1) },
    pickAbove: { key: 'K', name: m.desk_key_pick_above, ready: hasRows, run: () => extend(-1) },
    pick: { key: ' ', name: m.desk_key_pick, ready: () => lists.target !== undefined, run: () => selection.toggle(lists.target!.no) },
    unpick: { key: 'Escape', name: () => (selection.size > 0 ? m.desk_key_unpick() : m.desk_key_widen()), ready: () => selection.size > 0 || queue.narrowed, run: () => (selection.size > 0 ? selection.clear() : lists.widen()) },
    toInbox: { key: 'ArrowLeft', name: m.desk_key_to_inbox, ready: () => true, run: () => lists.go('inbox') },
    toQueue: { key: 'ArrowRight', name: m.desk_key_to_queue, ready: () => true, run: () => lists.go('queue') },
    line, fresh, held, aside, done,
    search: { key: '/', name: m.desk_key_search, ready: () => true, run: () => document.getElementById('desk-search')?.focus() },
    filter: { key: 'f', name: m.desk_key_filter, ready: opens(() => true), run: () => (desk.dialog = { kind: 'filter' }) },
  } satisfies Record<string, Command>;
}
