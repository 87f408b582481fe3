import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

/** What a key and its button do. */
export interface Command {
  /** As KeyboardEvent.key has it; a capital letter is pressed with Shift. */
  key: string;
  name: () => string;
  /** Whether it can be done now. */
  ready: () => boolean;
  run: () => unknown;
}

/** Two ways in which commands become ready. */
export const readiness = (desk: Desk) => ({
  can: (when: () => boolean) => () => desk.online && !desk.busy && when(),
  /** Opens something to fill in, which need not wait for the press before to be answered. */
  opens: (when: () => boolean) => () => desk.online && when(),
});

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
