import type { Group, Mode } from '../floor.events';

/** How a question reaches the desk. */
export const channels = ['hall', 'radio', 'phone', 'sms', 'whatsapp', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** What is said to the station, or sent there, is of the radio's group; what stands on paper or in a chat is read out. */
const GROUP_OF: Record<Channel, Group> = { hall: 'hall', radio: 'radio', phone: 'remote', sms: 'radio', whatsapp: 'remote', paper: 'remote' };

export const groupOf = (channel: Channel): Group => GROUP_OF[channel];

/** Who called is called back, with a number to call; else it is read. */
export function modeOf(channel: Channel, phone?: string | null): Mode {
  if (channel === 'hall') return 'speak';
  return phone && (channel === 'radio' || channel === 'phone') ? 'phone' : 'read';
}
