import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { statementsOf } from './statements.ts';

const resource = defineResource({
  module: 'study',
  path: 'odd-names',
  table: 'Odd "names"',
  noun: 'a table with odd names',
  row: z.object({ id: z.string(), intéret: z.string(), tags: z.array(z.string()), data: z.json() }),
  create: z.strictObject({ intéret: z.string(), tags: z.array(z.string()).optional(), data: z.json() }),
  searchable: ['intéret'],
});
const sql = statementsOf(resource);

test('names are quoted and values are parameters', () => {
  expect(sql.get('1; drop table x')).toEqual({
    text: 'select "id", "intéret", "tags", "data" from public."Odd ""names""" where "id" = $1',
    values: ['1; drop table x'],
  });
});

test('a list column stays a list, a JSON column becomes JSON whatever it holds', () => {
  const { values } = sql.create({ intéret: 'x', tags: ['a', 'b'], data: ['a', 'b'] });
  expect(values).toEqual(['x', ['a', 'b'], '["a","b"]']);
});

test('a page follows the order column, then the key', () => {
  const { text, values } = sql.list({ filters: { intéret: 'x' }, after: ['2026-01-01', 'k'], limit: 20 });
  expect(text).toContain(
    'where "intéret" = $1 and ("created_at", "id") < ($2, $3) order by "created_at" desc, "id" desc limit $4',
  );
  expect(values).toEqual(['x', '2026-01-01', 'k', 21]);
});

test('a search takes its wildcards literally', () => {
  const { values } = sql.list({ filters: {}, search: '100%_\\', limit: 1 });
  expect(values[0]).toBe('%100\\%\\_\\\\%');
});

test('an absent field is left to the database’s default, null is written', () => {
  expect(sql.update('k', { intéret: null, tags: undefined })).toEqual({
    text: 'update public."Odd ""names""" set "intéret" = $2 where "id" = $1 returning "id", "intéret", "tags", "data"',
    values: ['k', null],
  });
});
