import type { Problem } from '@dialog/platform';

/** For `catch`: what the database refused becomes the problem that belongs to the constraint; whatever else went wrong goes on. */
export const asRefused = (problems: Record<string, () => Problem>) => (fault: unknown): never => {
  throw problems[(fault as { constraint?: string }).constraint ?? '']?.() ?? fault;
};
