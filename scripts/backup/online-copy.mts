import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { onDatabase } from '../scratch/on-database.mts';
import { Stop } from '../setup/stop.mjs';
import { Archive, type Archived } from './archive.mts';
import type { DatabasePart } from './manifest.mts';

interface Copied {
  database: DatabasePart;
  file: Archived;
}

/**
 * Copies a data folder while its server works: PostgreSQL's low-level backup (its manual, "Making a Base Backup Using the Low Level API").
 * What was committed before this resolves is in it, or becomes so from the WAL when it is started.
 * @param adminUrl a superuser's address
 * @param folder the data folder, readable by this process
 * @param to where `database.tar.gz` is written
 */
export function copyOnline(adminUrl: string, folder: string, to: string): Promise<Copied> {
  return onDatabase(adminUrl, async (client) => {
    refuseTablespaces(folder);
    const archive = new Archive(to, 'database.tar.gz');
    // A slot of this connection's keeps the server from reusing WAL that the copy needs, and goes when the connection does.
    await client.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
    await client.query(`select pg_backup_start('dialog-publik', true)`);
    await archive.tree(folder, (name) => LEFT_OUT.some((pattern) => pattern.test(name)));
    await archive.file('global/pg_control', join(folder, 'global', 'pg_control'));
    console.log('Taking what was written meanwhile ...');
    const wal = await stop(client, archive);
    for (const name of wal) await archive.file(`pg_wal/${name}`, neededWal(folder, name));
    return { database: await described(client, folder, wal.filter((name) => SEGMENT.test(name))), file: await archive.done() };
  });
}

const SEGMENT = /^[0-9A-F]{24}$/;

/** What the manual says to leave out, the WAL (taken when the rest is), the server's own log, and pg_control, which comes last. */
const LEFT_OUT = [
  /^(postmaster\.(pid|opts)|current_logfiles|backup_label\.old|global\/pg_control)$/,
  /^(pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_wal|log)\//,
  /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/,
];

interface Stopped { label: string; map: string; segments: string[]; timeline: string }

/** The segments from the backup's beginning to its end, and the history of the timeline where there is one. */
async function stop(client: Client, archive: Archive): Promise<string[]> {
  const { rows: [stopped] } = await client.query<Stopped>(STOP);
  const { label, map, segments, timeline } = stopped!;
  archive.text('backup_label', label);
  if (map.trim()) archive.text('tablespace_map', map);
  archive.folder('pg_wal/archive_status');
  return timeline === '00000001' ? segments : [`${timeline}.history`, ...segments];
}

const STOP = `
  with stopped as materialized (select lsn, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)),
    span as (select *, pg_size_bytes(current_setting('wal_segment_size')) as size,
      substring(labelfile from 'START WAL LOCATION: ([0-9A-F/]+)')::pg_lsn as start from stopped)
  select labelfile as label, spcmapfile as map, left(pg_walfile_name(lsn), 8) as timeline,
    array(select pg_walfile_name('0/0'::pg_lsn + n * size + 1) from generate_series(div(start - '0/0', size), div(lsn - '0/0' - 1, size)) n) as segments
  from span`;

function neededWal(folder: string, name: string) {
  const path = join(folder, 'pg_wal', name);
  if (!existsSync(path)) throw new Stop(`The backup failed: the server no longer has ${name} of its WAL. Try again when less is written.`);
  return path;
}

async function described(client: Client, folder: string, wal: string[]): Promise<DatabasePart> {
  const { rows } = await client.query<{ identifier: string }>('select system_identifier::text as identifier from pg_control_system()');
  return { postgres: readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim(), platform: `${process.platform}-${process.arch}`, systemIdentifier: rows[0]!.identifier, wal };
}

function refuseTablespaces(folder: string) {
  if (readdirSync(join(folder, 'pg_tblspc')).length > 0) throw new Stop('The database has tablespaces, which this backup does not follow. Use pg_basebackup.');
}
