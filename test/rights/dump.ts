import type pg from 'pg';

/** Every row of every table of the database, the platform's own and the queue's included, as text by table. */
export async function dumpTables(admin: pg.Pool): Promise<Map<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await admin.query<{ line: string }>(`select t::text as line from ${name} as t`);
    dump.set(name, rows.map(({ line }) => line).join('\n'));
  }
  return dump;
}

/** Names of the tables whose dump holds these words. */
export function tablesThatHold(dump: ReadonlyMap<string, string>, words: string): string[] {
  return [...dump].filter(([, text]) => text.includes(words)).map(([name]) => name);
}
