import { join } from 'node:path';

/** What copies your own PostgreSQL, with its address and without its password, which it asks for or finds in ~/.pgpass. */
export function baseBackupCommand(adminUrl: string, folder: string): string {
  const { hostname, port, username } = new URL(adminUrl);
  const options = { host: hostname, port: port || '5432', username: decodeURIComponent(username), pgdata: join(folder, 'database'), format: 'tar', 'wal-method': 'stream', checkpoint: 'fast' };
  return ['pg_basebackup', ...Object.entries(options).map(([name, value]) => `--${name}=${quoted(value)}`), '--gzip', '--progress'].join(' ');
}

/** For a shell. */
const quoted = (text: string) => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
