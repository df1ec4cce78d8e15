import pg from 'pg';
import { inject } from 'vitest';
import type { Connections } from '#platform/database/login-roles.ts';
import { createPool } from '#platform/database/pool.ts';
import { templateName } from './cluster.ts';

/** A database of one's own, migrated and empty. */
export interface TestDatabase {
  readonly name: string;
  /** As the superuser: for arranging what a test needs, never for what it tests. */
  readonly adminPool: pg.Pool;
  readonly admin: pg.PoolConfig & { password: string };
  /** As the real server logs in. */
  readonly connections: Connections;
  readonly drop: () => Promise<void>;
}

async function asAdmin(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

let made = 0;

/** Clones the migrated template. Call it once per test file, and `drop()` when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('hygieCluster');
  const anywhere = { ...cluster, database: 'postgres' };
  made += 1;
  const name = `test_${process.pid}_${made}_${Date.now().toString(36)}`;
  await asAdmin(
    anywhere,
    `create database ${name} template ${templateName} owner postgres strategy file_copy`,
  );
  const admin = { ...cluster, database: name };
  const { server, identity, jobs, listen } = inject('hygieConnections');
  const here = (connection: pg.PoolConfig): pg.PoolConfig => ({ ...connection, database: name });
  const adminPool = createPool(admin, 4);
  return {
    name,
    adminPool,
    admin,
    connections: { server: here(server), identity: here(identity), jobs: here(jobs), listen: here(listen) },
    drop: async () => {
      await adminPool.end();
      await asAdmin(anywhere, `drop database ${name} with (force)`);
    },
  };
}
