import type { Group, Mode } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';

const modes: Record<Mode, () => string> = { speak: m.mode_speak, phone: m.mode_phone, read: m.mode_read };

/** How a question is put, in two words. Radio callers are "radio", however the desk entered them. */
export const modeLabel = ({ mode, group }: { mode: Mode; group: Group }) => (group === 'radio' ? m.group_radio() : modes[mode]());
