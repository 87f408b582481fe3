import { keep, kept } from '#lib/live/keep.ts';
import type { Command } from './command.ts';

const place = 'dp:desk:keys';

/** Whether single keys act. They can be switched off, for those who speak to their computer or press by mistake (WCAG 2.1.4). */
export const keysAct = () => kept(place, true);
export const letKeysAct = (act: boolean) => keep(place, act);

/** The command that a key press means; none while somebody types, chooses or has a dialog open. */
export function commandOf(event: KeyboardEvent, commands: Command[]): Command | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isPressing(event)) return undefined;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return undefined;
  const pressed = keyOf(event);
  const command = commands.find(({ key }) => key === pressed);
  return event.repeat && command && !'jkJK'.includes(command.key) ? undefined : command;
}

/** A letter is a capital by Shift alone, whatever the caps lock says; plus needs no Shift where it stands on the equals sign. */
function keyOf({ key, shiftKey }: KeyboardEvent): string {
  if (key === '=') return '+';
  return /^\p{L}$/u.test(key) ? key[shiftKey ? 'toUpperCase' : 'toLowerCase']() : key;
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
/** The space bar presses the button that has the focus; a row of the queue it picks. */
const isPressing = ({ key, target }: KeyboardEvent) => key === ' ' && target instanceof HTMLElement && target.matches('button:not([data-row]), a, summary');
