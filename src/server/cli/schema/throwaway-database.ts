import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { ensureDatabase } from '#platform/database/create-database.ts';
import { migrateDatabase } from '#platform/database/migrate.ts';
import { createPool } from '#platform/database/pool.ts';
import { startEmbeddedPostgres } from '#platform/postgres/start-embedded-postgres.ts';

/** Runs `work` on a freshly migrated database of an embedded PostgreSQL that is gone afterwards. */
export async function withThrowawayDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-schema-'));
  await chmod(folder, 0o711); // PostgreSQL's own account passes through it
  const quiet = () => undefined;
  try {
    const embedded = await startEmbeddedPostgres({ dataDir: folder, durable: false, onProgress: quiet });
    try {
      const connection = { ...embedded.adminConnection, database: 'hygie_schema' };
      await ensureDatabase(embedded.adminConnection, 'hygie_schema');
      await migrateDatabase(connection, { onProgress: quiet });
      const pool = createPool(connection, 4);
      try {
        return await work(pool);
      } finally {
        await pool.end();
      }
    } finally {
      await embedded.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
