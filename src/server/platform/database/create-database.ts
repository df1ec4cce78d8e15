import pg from 'pg';
import { startPatienceMillis } from './start-patience.ts';

/**
 * Makes a database of that name unless it exists, and leaves alone the one that does.
 *
 * @param admin a superuser's connection, to any database of the same PostgreSQL
 */
export async function ensureDatabase(admin: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: startPatienceMillis });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // CREATE DATABASE cannot stand in a transaction: the lock is the session's, and falls with it.
    await client.query('select pg_advisory_lock(5, 40)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
