import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { renderSchemaFiles, UndocumentedSchema } from '../../src/server/cli/schema/schema-files.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const findDifferent = async () => {
  const different: string[] = [];
  for (const [path, content] of await renderSchemaFiles(database.adminPool)) {
    const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
    if ((await readFile(file, 'utf8')) !== content) different.push(path);
  }
  return different;
};

async function after<T>(change: string, undo: string, work: () => Promise<T>): Promise<T> {
  await database.adminPool.query(change);
  try {
    return await work();
  } finally {
    await database.adminPool.query(undo);
  }
}

test('types and pages on disk are those of the migrations (else: npm run schema)', async () => {
  expect(await findDifferent()).toEqual([]);
});

test('a new column makes types and pages differ', async () => {
  const change = `alter table public.rituals add column extra text; comment on column public.rituals.extra is 'x';`;
  const different = await after(change, 'alter table public.rituals drop column extra', findDifferent);
  expect(different).toEqual(['src/integrations/supabase/types.ts', 'docs/schema.md']);
});

test.each([
  ['comment on column public.rituals.name is null', 'rituals.name: no comment'],
  [
    `comment on table public.rituals is 'But : x\nBase légale : x\nQui voit : x'`,
    'rituals: its comment has no line “Conservation : …”',
  ],
  ['comment on type public.invitation_status is null', 'enumeration invitation_status: no comment'],
])('%s is noticed', async (change, sentence) => {
  const saved = await database.adminPool.query<{ restore: string }>(
    `select string_agg(sentence, ';') as restore from (values
      (format('comment on column public.rituals.name is %L', col_description('public.rituals'::regclass, 2))),
      (format('comment on table public.rituals is %L', obj_description('public.rituals'::regclass))),
      (format('comment on type public.invitation_status is %L', obj_description('public.invitation_status'::regtype)))) as s (sentence)`,
  );
  const error = await after(change, saved.rows[0]?.restore ?? '', () =>
    renderSchemaFiles(database.adminPool).catch((caught: unknown) => caught),
  );
  expect(error).toBeInstanceOf(UndocumentedSchema);
  expect((error as UndocumentedSchema).lacks).toEqual([sentence]);
});
