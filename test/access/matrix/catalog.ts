import type pg from 'pg';

type Pool = Pick<pg.Pool, 'query'>;

async function namesOf(pool: Pool, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(sql, values);
  return rows.map(({ name }) => name).sort();
}

/** Every table and view of schema `public`. */
export async function tablesOf(pool: Pool): Promise<string[]> {
  return namesOf(
    pool,
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
  );
}

export async function columnsOf(pool: Pool, table: string): Promise<string[]> {
  return namesOf(
    pool,
    `select attname as name from pg_attribute
     where attrelid = ('public.' || quote_ident($1))::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
}
