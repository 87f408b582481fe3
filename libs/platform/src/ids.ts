import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id in order of time (UUIDv7), made here because PostgreSQL has uuidv7() only from 18 on. */
export const newId = (): string => v7();

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (value: string): boolean => UUID.test(value);

/** Random characters of Crockford's alphabet, five bits each: people read and type them without mistaking I, L, O or U. */
export function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD[byte & 31]).join('');
}

/** A code as a person typed it, in the form it is stored: upper case, no gaps, O for 0 and I or L for 1 forgiven. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
