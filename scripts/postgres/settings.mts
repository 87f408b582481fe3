/** `durable`: a commit that was acknowledged survives a power cut. `for-tests`: nobody misses it. */
export type Durability = 'durable' | 'for-tests';

const shared = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  timezone: 'UTC',
  jit: 'off',
  // an error tells the row it failed on, and what was written there; the app logs it without
  log_min_messages: 'log',
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: 0,
};

const byDurability = {
  durable: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  'for-tests': { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
};

/** For the command line of pg_ctl, which hands it to a shell. Given at every start, so an upgrade of the app changes them. */
export const settings = (port: number, durability: Durability) =>
  Object.entries({ port, ...shared, ...byDurability[durability] }).map(([name, value]) => `-c ${name}=${value}`).join(' ');
