import { socketPort } from './socket-folder.ts';

/**
 * How the embedded PostgreSQL is tuned: for a small machine that must lose nothing. Given on the command line, so that
 * a new version of Hygie brings its own.
 */
const settings = {
  listen_addresses: '',
  port: String(socketPort),
  unix_socket_permissions: '0700',
  max_connections: '80',
  superuser_reserved_connections: '5',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  huge_pages: 'off',
  wal_compression: 'on',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  checkpoint_timeout: '15min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // A person's words must not reach the log: no statements, no parameters, and no row quoted by an error's detail.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  idle_in_transaction_session_timeout: '60s',
};

/** For tests only: a cluster that is thrown away needs no safety against a power cut. */
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
};

/** @returns the arguments of `postgres`, after the program's name */
export function serverArguments(cluster: string, socketFolder: string, durable: boolean): string[] {
  const all = { ...settings, ...(durable ? {} : throwaway), unix_socket_directories: socketFolder };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
