import { keep, kept } from '#lib/live/keep.ts';
import type { Command } from './commands.ts';

const place = 'dp:desk:keys';

/** Whether single keys act. They can be switched off, for those who speak to their computer or press by mistake (WCAG 2.1.4). */
export const keysAct = () => kept(place, true);
export const letKeysAct = (act: boolean) => keep(place, act);

/** The command that a key press means; none while somebody types, chooses or has a dialog open. */
export function commandOf(event: KeyboardEvent, commands: Command[]): Command | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return undefined;
  const command = commands.find(({ key }) => key === event.key.toLowerCase());
  return event.repeat && command && !'jk'.includes(command.key) ? undefined : command;
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
