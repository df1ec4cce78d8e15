import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { modules } from '../../../../server/app.ts';
import { ownTables } from '../../contract/own-tables.ts';
import { wellbeing } from '../index.ts';

let server: MemberApp;

beforeAll(async () => {
  server = await startMemberApp();
});
afterAll(() => server.close());

/** Tables with a column `user_id`, in every schema but those of the identity library and of the queue. */
async function personalTables(): Promise<string[]> {
  const { rows } = await server.database.adminPool.query<{ name: string }>(
    `select case c.table_schema when 'public' then '' else c.table_schema || '.' end || c.table_name as name
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.column_name = 'user_id' and t.table_type = 'BASE TABLE'
       and c.table_schema not in ('pg_catalog', 'information_schema', 'identity', 'pgboss')`,
  );
  return rows.map(({ name }) => name);
}

test('every table with a person in it is another module’s, or in the list of what is exported and erased', async () => {
  const others = new Set(
    modules
      .filter((module) => module !== wellbeing)
      .flatMap(({ resources }) => resources.map(({ table }) => table)),
  );
  const ours = (await personalTables()).filter((table) => !others.has(table));
  expect(ours.sort()).toEqual([...ownTables].sort());
});

test('each of them can be read page by page, oldest first', async () => {
  const { rows } = await server.database.adminPool.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text || ' ' || data_type::text order by column_name) as columns
     from information_schema.columns
     where table_schema = 'public' and column_name in ('id', 'created_at') and table_name = any($1)
     group by 1`,
    [[...ownTables]],
  );
  const expected = ['created_at timestamp with time zone', 'id uuid'];
  for (const { name, columns } of rows) expect([name, columns]).toEqual([name, expected]);
  expect(rows).toHaveLength(ownTables.length);
});
