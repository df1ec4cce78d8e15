import pg from 'pg';
import { accountsSeeds } from './accounts.ts';
import { communitySeeds } from './community.ts';
import { accountRoles, idOf, persons } from './persons.ts';
import { keyColumnOf, keyOf, type Seed, type Value } from './rows.ts';
import { studySeeds } from './study.ts';
import { wellbeingSeeds } from './wellbeing.ts';

const seeds: readonly Seed[] = [...accountsSeeds, ...wellbeingSeeds, ...studySeeds, ...communitySeeds];

function parameterOf(value: Value): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;
}

async function insert(client: pg.ClientBase, table: string, columns: Record<string, Value>): Promise<void> {
  const values: unknown[] = [];
  const expressions = Object.values(columns).map((value) =>
    value !== null && typeof value === 'object' && 'sql' in value && typeof value.sql === 'string'
      ? value.sql
      : `$${values.push(parameterOf(value))}`,
  );
  const names = Object.keys(columns).map(pg.escapeIdentifier).join(', ');
  await client.query(
    `insert into public.${pg.escapeIdentifier(table)} (${names}) values (${expressions.join(', ')})`,
    values,
  );
}

const knownLabels = new Map<string, ReadonlyMap<string, string>>();

/** Labels of the rows of a table that the world holds, by key: asked for each row that any test meets. */
export function labelsOf(table: string): ReadonlyMap<string, string> {
  const known = knownLabels.get(table);
  if (known) return known;
  const labels = readLabels(table);
  knownLabels.set(table, labels);
  return labels;
}

function readLabels(table: string): ReadonlyMap<string, string> {
  if (table === 'profiles' || table === 'accounts' || table === 'member_cards') {
    return new Map(persons.map((person) => [idOf[person], person]));
  }
  const named: readonly (readonly [string, string])[] = seeds.flatMap((seed) =>
    'table' in seed && seed.table === table ? [[String(seed.key), seed.label] as const] : [],
  );
  return new Map([...named, ...madeByTriggers(table)]);
}

function madeByTriggers(table: string): (readonly [string, string])[] {
  const labels: Record<string, string[]> = {
    group_memberships: ['closed owner', 'open moderator', 'suspendeds suspended', 'secret other'],
    chat_participants: ['owner', 'elsewhere', 'suspendeds'],
  };
  return (labels[table] ?? []).map((label) => [String(keyOf(table, label)), label] as const);
}

/**
 * Fills a database with the persons and rows that the access declarations speak of.
 *
 * @param admin a superuser's connection
 */
export async function buildWorld(admin: pg.ClientBase): Promise<void> {
  for (const person of ['admin', ...persons.filter((name) => name !== 'admin')] as const) {
    await admin.query('insert into identity."user" (id, email, name) values ($1, $2, $3)', [
      idOf[person],
      `${person.toLowerCase()}@example.org`,
      person,
    ]);
  }
  for (const person of persons) {
    await admin.query('update public.accounts set role = $2 where id = $1', [
      idOf[person],
      accountRoles[person],
    ]);
  }
  for (const seed of seeds) {
    if ('statement' in seed) await admin.query(seed.statement);
    else await insert(admin, seed.table, { [keyColumnOf(seed.table)]: seed.key, ...seed.columns });
  }
  await admin.query("update public.accounts set status = 'suspended' where id = $1", [idOf.suspended]);
}
