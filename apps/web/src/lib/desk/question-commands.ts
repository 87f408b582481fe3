import { m } from '#lib/paraglide/messages.js';
import { readiness, type Command } from './command.ts';
import type { DeskQuestion } from '#lib/api/types.ts';
import type { Desk, DeskDialog } from './desk.svelte.ts';
import { canAccept, canEdit, canHand, canHold, canLabel, canMerge, canRaise, canRead, canRestore, canRule } from './moderation.ts';

/** What is done with the question under the hand, or with the picked ones. */
export function questionCommands(desk: Desk) {
  const { moderation, lists } = desk;
  const { can, opens } = readiness(desk);
  const goesOn = () => desk.floor.view.state !== 'ended';
  const any = (fits: (question: DeskQuestion) => boolean) => () => goesOn() && lists.chosen.some(fits);
  /** One question, and no picked ones beside it. */
  const one = (fits: (question: DeskQuestion) => boolean) => () => goesOn() && lists.chosen.length === 1 && fits(lists.chosen[0]!);
  const about = (kind: Extract<DeskDialog, { no: number }>['kind']) => () => void (desk.dialog = { kind, no: lists.chosen[0]!.no });
  const asks = (kind: 'hide' | 'decline' | 'label' | 'hand') => () => void (desk.dialog = { kind });

  return {
    accept: { key: 'a', name: m.desk_key_accept, ready: can(any(canAccept)), run: moderation.accept },
    seen: { key: 's', name: m.desk_key_seen, ready: can(any(canRead)), run: moderation.read },
    topic: { key: 't', name: m.desk_key_topic, ready: opens(one(canEdit)), run: () => (desk.editing = { no: lists.chosen[0]!.no, where: lists.at }) },
    place: { key: 'w', name: m.desk_key_place, ready: opens(one(canEdit)), run: about('edit') },
    merge: { key: 'g', name: m.desk_key_merge, ready: opens(any(canMerge)), run: about('merge') },
    split: { key: 'G', name: m.desk_key_split, ready: opens(one((question) => lists.mergedIn(question).length > 0)), run: () => (lists.mergedIn(lists.chosen[0]!).length > 1 ? about('split')() : moderation.split(lists.mergedIn(lists.chosen[0]!)[0]!)) },
    hand: { key: 'i', name: m.desk_key_hand, ready: opens(any(canHand)), run: asks('hand') },
    label: { key: '#', name: m.desk_key_label, ready: opens(any(canLabel)), run: asks('label') },
    plan: { key: '*', name: () => (lists.chosen.every(({ planned }) => planned) ? m.desk_key_unplan() : m.desk_key_plan()), ready: can(any(canLabel)), run: moderation.plan },
    hold: { key: '.', name: () => (lists.chosen.every(({ held }) => held) ? m.desk_key_let_go() : m.desk_key_hold()), ready: can(any(canHold)), run: moderation.hold },
    raise: { key: '+', name: m.desk_key_raise, ready: opens(one(canRaise)), run: about('raise') },
    lower: { key: '-', name: m.desk_key_lower, ready: can(one(({ state, raised }) => state === 'open' && raised !== undefined)), run: () => moderation.lower(lists.chosen[0]!) },
    hide: { key: 'y', name: m.desk_key_hide, ready: opens(any(canRule)), run: asks('hide') },
    decline: { key: 'c', name: m.desk_key_decline, ready: opens(any(canRule)), run: asks('decline') },
    restore: { key: 'v', name: m.desk_key_restore, ready: can(any(canRestore)), run: moderation.restore },
  } satisfies Record<string, Command>;
}
