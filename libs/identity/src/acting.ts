import type { Queryable } from '@dialog/platform';

/** Says whose deed the rest of the transaction is; the audit's triggers note it. */
export const actAs = (within: Queryable, official: string) => within.query(`select set_config('dialog.official', $1, true)`, [official]);
