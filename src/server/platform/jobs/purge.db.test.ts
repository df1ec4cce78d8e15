import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { createPool } from '../database/pool.ts';
import { createLogger } from '../logs/logger.ts';
import { startJobs } from './jobs.ts';
import { expiringTables, purgeExpired } from './purge.ts';

let server: MemberApp;

beforeAll(async () => {
  server = await startMemberApp();
});

afterAll(() => server.close());

async function count(table: string): Promise<number> {
  const { rows } = await server.database.adminPool.query(
    `select count(*)::int as count from public.${table}`,
  );
  return rows[0].count;
}

test('what has expired is invisible at that second and erased by the next run; the rest stays', async () => {
  const { adminPool, connections } = server.database;
  const person = await server.createPerson();
  for (const table of ['clinical_signals', 'urge_gpt_queries']) {
    const columns = table === 'clinical_signals' ? ', source_instrument, level' : ', query';
    const values = table === 'clinical_signals' ? `, 'SAM', 1` : `, 'quelle dose ?'`;
    await adminPool.query(
      `insert into public.${table} (user_id, created_at, expires_at${columns})
       select $1, now() - interval '2 days', expires_at${values}
       from unnest(array[now() - interval '1 second', now() + interval '1 hour']) expires_at`,
      [person],
    );
  }
  const visible = await server.ask(person, { url: '/api/wellbeing/clinical-signals' });
  expect(visible.body.items).toHaveLength(1);
  expect(await count('clinical_signals')).toBe(2);

  const pool = createPool(connections.jobs, 1);
  await purgeExpired.run((text) => pool.query(text));
  await pool.end();
  expect([await count('clinical_signals'), await count('urge_gpt_queries')]).toEqual([1, 1]);
});

test('every table with an expiry date is purged', async () => {
  const { rows } = await server.database.adminPool.query(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'expires_at' and table_name <> 'invitations'`,
  );
  expect(rows.map(({ table_name }) => table_name).sort()).toEqual([...expiringTables].sort());
});

test('the queue starts with its own role and keeps the purge on its clock', async () => {
  const { connections, adminPool } = server.database;
  const pool = createPool(connections.jobs, 1);
  const jobs = await startJobs(pool, connections.jobs, [purgeExpired], createLogger('silent'));
  const { rows } = await adminPool.query('select name, cron from pgboss.schedule');
  expect(rows).toEqual([{ name: purgeExpired.name, cron: '*/5 * * * *' }]);
  await jobs.stop();
  await pool.end();
});
