import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { type DatabaseFacts, readDatabaseFacts } from '../../src/server/cli/schema/database-facts.ts';
import { seedRelations, seedTables } from './seed-document.ts';

let database: TestDatabase;
let facts: DatabaseFacts;

beforeAll(async () => {
  database = await createTestDatabase();
  facts = await readDatabaseFacts(database.adminPool);
});
afterAll(() => database.drop());

const findTable = (name: string) =>
  facts.tables.find((table) => table.schema === 'public' && table.name === name);

test('the document has 29 tables', () => {
  expect(Object.keys(seedTables)).toHaveLength(29);
});

test.each(Object.entries(seedTables))('%s has the columns of the founding document', (name, list) => {
  const columns = new Map(findTable(name)?.columns.map((column) => [column.name, column.type]));
  for (const entry of list.split(', ')) {
    const [column = '', type] = entry.split(' ');
    expect(columns.get(column), `${name}.${column}`).toBeDefined();
    if (type) expect(columns.get(column), `${name}.${column}`).toBe(type);
  }
});

test('the relations of the founding document are foreign keys', () => {
  const relations = facts.tables.flatMap((table) =>
    table.relations.map((r) => `${table.name}.${r.columns.join()} → ${r.target}.${r.targetColumns.join()}`),
  );
  expect(relations).toEqual(expect.arrayContaining(seedRelations));
});

test('invitation_status is pending, accepted, expired', () => {
  expect(facts.enumerations.map(({ name, values }) => [name, values])).toEqual([
    ['invitation_status', ['pending', 'accepted', 'expired']],
  ]);
});

test('the schema page names every table, column and enumeration of the founding document', async () => {
  const page = await readFile(new URL('../../docs/schema.md', import.meta.url), 'utf8');
  for (const [name, list] of Object.entries(seedTables)) {
    const section = page.split(`\n### ${name}\n`)[1]?.split('\n### ')[0];
    for (const entry of list.split(', ')) expect(section, name).toContain(`**${entry.split(' ')[0]}**`);
  }
  expect(page).toContain('**invitation_status**');
});
