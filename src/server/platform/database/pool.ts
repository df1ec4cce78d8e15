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
    // A unit of work sends its preamble and its query without waiting in between.
    pipeline: true,
    ...config,
    max,
    types,
  });
  // An idle connection that dies is replaced at the next use; without a listener Node would stop the process.
  pool.on('error', () => undefined);
  return pool;
}
