import type pg from 'pg';
import { PgBoss } from 'pg-boss';

/** One statement as the role `hygie_jobs`, which may touch only what its policies and functions say. */
export type JobQuery = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values?: unknown[],
) => Promise<pg.QueryResult<Row>>;

/** A piece of background work that runs by the clock, on one server at a time. */
export interface RecurringJob {
  /** Queue name: `<module>.<verb-thing>`. */
  name: string;
  /** Five-field cron, UTC. */
  cron: string;
  run(query: JobQuery): Promise<void>;
}

interface Logger {
  warn(details: object, sentence: string): void;
}

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Starts the background queue (pg-boss, schema `pgboss`) and the given recurring jobs. A failed run is tried again by
 * the queue and never stops the server.
 *
 * @param pool connections of the login role `hygie_jobs`
 * @param config how that role logs in, for the queue's own few connections
 */
export async function startJobs(
  pool: pg.Pool,
  config: pg.PoolConfig,
  jobs: readonly RecurringJob[],
  logger: Logger,
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(config as ConstructorParameters<typeof PgBoss>[0] & object),
    schema: 'pgboss',
    createSchema: false,
    max: 2,
    application_name: 'hygie jobs',
  });
  // The message may hold a statement's values: the code alone says enough.
  boss.on('error', (error: Error & { code?: string }) => {
    logger.warn({ name: error.name, code: error.code }, 'the job queue met an error');
  });
  await boss.start();
  const query: JobQuery = (text, values) => pool.query(text, values);
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => run(query));
    await boss.schedule(name, cron, null, { tz: 'UTC', singletonKey: name });
  }
  return {
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
