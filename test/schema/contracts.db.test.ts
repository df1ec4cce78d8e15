import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { modules } from '../../src/server/app.ts';

const resources = modules.flatMap(({ resources }) => resources);

let database: TestDatabase;
const columns = new Map<string, { name: string; canInsert: boolean; canUpdate: boolean }[]>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.adminPool.query(
    `select c.relname as "table", a.attname as name,
       has_column_privilege('authenticated', c.oid, a.attnum, 'insert') as "canInsert",
       has_column_privilege('authenticated', c.oid, a.attnum, 'update') as "canUpdate"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  for (const { table, ...column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
});

afterAll(() => database.drop());

test('every table of the schema is reachable through exactly one resource', () => {
  expect(resources.map(({ table }) => table).sort()).toEqual([...columns.keys()].sort());
});

describe.each(resources.map((resource) => [resource.table, resource] as const))('%s', (table, resource) => {
  const names = (allowed: (column: { canInsert: boolean; canUpdate: boolean }) => boolean) =>
    (columns.get(table) ?? []).filter(allowed).map(({ name }) => name);

  test('shows only columns that exist', () => {
    expect(names(() => true)).toEqual(expect.arrayContaining(Object.keys(resource.row.shape)));
  });

  test('lets persons write only what the database lets them write', () => {
    expect(names(({ canInsert }) => canInsert)).toEqual(
      expect.arrayContaining(Object.keys(resource.create?.shape ?? {})),
    );
    expect(names(({ canUpdate }) => canUpdate)).toEqual(
      expect.arrayContaining(Object.keys(resource.update?.shape ?? {})),
    );
  });

  test('is ordered and filtered by columns that exist', () => {
    const lists = Object.values(resource.listFilters ?? {}).map(({ column }) => column);
    const used = [resource.key, resource.orderBy.column, ...Object.keys(resource.filters), ...lists];
    expect(names(() => true)).toEqual(expect.arrayContaining([...used, ...(resource.searchable ?? [])]));
  });
});
