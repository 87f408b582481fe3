import { onDatabase } from '../../scripts/scratch/on-database.mts';
import { onScratch, type Scratch } from '../../scripts/scratch/scratch.mts';
import type { Address } from '../../scripts/scratch/server-process.mts';
import { signedIn } from '../../scripts/scratch/signed-in.mts';

/** What is measured: the platform's server as in production and beside it a bare one, on the same durable database. */
export interface Stand {
  api: Address;
  bare: Address;
  postgres: number;
  databaseUrl: string;
  /** Cookie of a moderator who is signed in. */
  moderator: string;
  /** Starts another of the platform's servers on the database. */
  serve: Scratch['serve'];
}

/** Sets up, and takes down again whatever happens. The database is new each time; one bench runs at a time. */
export function onStand<T>(work: (stand: Stand) => Promise<T>): Promise<T> {
  return onScratch('bench', async (scratch) => {
    await onDatabase(scratch.adminUrl, (admin) => admin.query(BARE));
    const { databaseUrl, cluster } = scratch;
    const moderator = await signedIn(scratch);
    const { address: api } = await scratch.serve();
    const { address: bare } = await scratch.serve({}, 'test/load/bare-server.mts');
    return work({ api, bare, postgres: cluster.postmaster!.pid, databaseUrl, moderator, serve: (...what) => scratch.serve(...what) });
  });
}

/** What a bare route writes: one row of about a question's size. */
const BARE = `
  create table bare (id bigint generated always as identity primary key, text text not null, at timestamptz not null default clock_timestamp());
  grant select, insert on bare to dialog_app`;
