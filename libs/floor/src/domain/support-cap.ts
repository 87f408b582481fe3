/** New devices of one network count at most so many supports more than they take back, within so long. */
export const MOST_IN_A_WINDOW = 200;
export const WINDOW_MS = 10 * 60_000;
/** A cleared cookie is a new citizen: for so long a device is new. */
export const NEW_FOR_MS = 24 * 60 * 60_000;

/** What a network's new devices added since the window began. */
export interface CapWindow {
  since: Date;
  counted: number;
}

export const isNew = (firstSeen: Date, now: Date) => now.getTime() - firstSeen.getTime() < NEW_FOR_MS;

/** The window after one more support; undefined when there is no place for it and it has to wait. */
export function afterOneMore(window: CapWindow | undefined, now: Date): CapWindow | undefined {
  if (!window || isOver(window, now)) return { since: now, counted: 1 };
  return window.counted < MOST_IN_A_WINDOW ? { ...window, counted: window.counted + 1 } : undefined;
}

/** The window after one that counted was taken back: its place is free again, so nobody can use up a hall's by pressing to and fro. */
export function afterOneLess(window: CapWindow, now: Date): CapWindow {
  return isOver(window, now) || window.counted === 0 ? window : { ...window, counted: window.counted - 1 };
}

const isOver = ({ since }: CapWindow, now: Date) => now.getTime() - since.getTime() >= WINDOW_MS;
