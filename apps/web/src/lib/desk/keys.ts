import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = { ' ': m.desk_key_space, ArrowLeft: () => '←', ArrowRight: () => '→', Escape: () => 'Esc', Enter: () => 'Enter' };
const isCapital = (key: string) => /^\p{Lu}$/u.test(key);

/** A key as it stands on a keyboard. */
export const keyName = (key: string) => names[key]?.() ?? (isCapital(key) ? `⇧ ${key}` : key.toUpperCase());

/** A key as assistive technology is told of it. */
export const ariaKey = (key: string) => (key === ' ' ? 'Space' : isCapital(key) ? `Shift+${key}` : key);
