import { createHash } from 'node:crypto';

/**
 * The id of a question that came by a form: pressed twice it is the same; after going back and writing something else in the
 * page that the browser had kept, with its hidden id, it is another. A UUID version 8 (RFC 9562).
 */
export function idOf({ id, text }: { id: string; text: string }) {
  const hex = createHash('sha256').update(`${id}\n${text.trim()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
