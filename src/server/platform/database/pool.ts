import pg from 'pg';

const { builtins } = pg.types;
const asText = (value: string) => value;

/**
 * `2026-11-23 20:20:35.12+00` → `2026-11-23T20:20:35.12Z`. A text keeps the microseconds that a JavaScript Date would
 * drop, and page cursors need them.
 */
export function instantFromPostgres(value: string): string {
  if (!value.endsWith('+00')) throw new Error('the database session must run in UTC');
  return `${value.slice(0, 10)}T${value.slice(11, -3)}Z`;
}

const parsers: Partial<Record<number, (value: string) => unknown>> = {
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
  [builtins.DATE]: asText,
  [builtins.TIMESTAMPTZ]: instantFromPostgres,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format),
};

/**
 * A pool whose rows come as our contracts describe them: 64-bit integers as numbers (catalogue identifiers stay below
 * 2^53), instants as ISO texts in UTC.
 *
 * @param config where and as whom to connect
 * @param max most connections at once
 */
export function createPool(config: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 30_000,
    // A PostgreSQL that is frozen cannot enforce its own 8 s: a little later we stop waiting, and drop the connection.
    query_timeout: 9000,
    // A unit of work sends its preamble and its query without waiting in between.
    pipeline: true,
    ...config,
    max,
    types,
  });
  return surviveLostConnections(pool);
}

/**
 * Lets a pool outlive its connections. One that dies is replaced at its next use, and the query under way fails by
 * itself; but without listeners, for those in use as well as for idle ones, Node would stop the process.
 */
export function surviveLostConnections(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
