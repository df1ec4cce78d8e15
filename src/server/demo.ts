import pg from 'pg';
import { createDemoSignals } from '#modules/wellbeing/server/index.ts';
import { hashPassword } from '#platform/identity/index.ts';

/** The person that `--demo` adds. The password is public on purpose: nothing of hers is anybody's. */
export const demoPerson = {
  id: '00000000-0000-4000-8000-00000000d3e0',
  email: 'demo@hygie.invalid',
  name: 'Camille Démo',
  password: 'demonstration-hygie',
} as const;

const { id, email, name, password } = demoPerson;

/**
 * Adds the demonstration person with 60 days of invented history, once: a second call changes nothing. Flagged
 * `is_demo` before anything else, so that she never becomes the administrator.
 *
 * @param admin the migrating connection
 * @returns true when she was added just now
 */
export async function addDemoPerson(admin: pg.ClientConfig, now: Date): Promise<boolean> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query('begin');
    const created = await client.query(
      `insert into public.profiles (id, email, name) values ($1, $2, $3) on conflict do nothing`,
      [id, email, name],
    );
    if (created.rowCount === 1) {
      await client.query(`insert into public.accounts (id, email, is_demo) values ($1, $2, true)`, [
        id,
        email,
      ]);
      await client.query('insert into public.member_cards (user_id, name) values ($1, $2)', [id, name]);
      await client.query(
        `insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`,
        [id, name, email],
      );
      await client.query(
        `insert into identity.account (id, "accountId", "providerId", "userId", password)
         values (gen_random_uuid(), $1::uuid::text, 'credential', $1, $2)`,
        [id, await hashPassword(password)],
      );
      await createDemoSignals(client, id, now);
    }
    await client.query('commit');
    return created.rowCount === 1;
  } finally {
    await client.end();
  }
}
