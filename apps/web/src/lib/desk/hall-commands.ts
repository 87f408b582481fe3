import { call } from '#lib/api/call.ts';
import { clock } from '#lib/format/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { readiness, type Command } from './command.ts';
import type { Desk } from './desk.svelte.ts';

/** What the desk says to all screens at once. */
export function hallCommands(desk: Desk) {
  const { can, opens } = readiness(desk);
  const acts = hallActs(desk);
  const blank = () => desk.floor.view.blank === true;
  const notice = () => desk.floor.view.notice !== undefined;
  const pause = () => breakOn(desk) !== undefined;

  return {
    notice: { key: 'P', name: () => (notice() ? m.desk_key_notice_withdraw() : m.desk_key_notice()), ready: opens(() => desk.live), run: () => (notice() ? acts.withdraw() : void (desk.dialog = { kind: 'notice' })) },
    blank: { key: 'H', name: () => (blank() ? m.desk_key_unblank() : m.desk_key_blank()), ready: can(() => desk.live), run: () => (blank() ? acts.unblank() : acts.blank()) },
    break: { key: 'R', name: () => (pause() ? m.desk_key_break_end() : m.desk_key_break()), ready: opens(() => desk.live), run: () => (pause() ? acts.endBreak() : void (desk.dialog = { kind: 'break' })) },
    extend: { key: 'W', name: m.desk_key_extend, ready: opens(() => desk.live), run: () => (desk.dialog = { kind: 'extend' }) },
  } satisfies Record<string, Command>;
}

/** The break that is on; one whose time is up has ended by itself. */
export const breakOn = ({ floor, now }: Desk) => (floor.view.break && Date.parse(floor.view.break.until) > now ? floor.view.break : undefined);

/** @returns of each, whether it was done; a refusal is told */
export function hallActs(desk: Desk) {
  const send = (method: string, path: string, body?: object) => call<void>(fetch, method, `/sessions/${desk.session.id}/${path}`, body);
  return {
    show: (text: string) => desk.act(() => send('POST', 'notice', { text }), { done: m.desk_done_notice }),
    withdraw: () => desk.act(() => send('DELETE', 'notice'), { done: m.desk_done_notice_withdrawn }),
    blank: () => desk.act(() => send('PUT', 'hall-blank'), { done: m.desk_done_blank }),
    unblank: () => desk.act(() => send('DELETE', 'hall-blank'), { done: m.desk_done_unblank }),
    beginBreak: (minutes: number) => desk.act(() => send('POST', 'break', { minutes }), { done: m.desk_done_break }),
    endBreak: () => desk.act(() => send('DELETE', 'break'), { done: m.desk_done_break_end }),
    extend: (endsAt: string) => desk.act(() => send('POST', 'extend', { endsAt }), { done: () => m.desk_done_extend({ time: clock(endsAt) }) }),
  };
}
