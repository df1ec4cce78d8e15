import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { type CataloguePart, type CatalogueRow, loadCatalogue } from './index.ts';

let database: TestDatabase;
let client: pg.Client;
let folder: string;
let rows: CatalogueRow[];

const part: CataloguePart = {
  name: 'shelves',
  table: 'shelves',
  key: 'slug',
  columns: { slug: 'text', label: 'text', places: 'smallint[]', words: 'jsonb', seen_on: 'date' },
  whenWithdrawn: 'delete',
  code: [import.meta.url],
  read: async () => rows,
};
const shelf = (slug: string, label = slug): CatalogueRow => ({
  slug,
  label,
  places: [1, 2],
  words: { en: 'shelf', fr: 'étagère' },
  seen_on: '2026-11-23',
});

const load = async (parts: CataloguePart[] = [part]) => {
  await writeFile(join(folder, 'shelves.json'), JSON.stringify(rows));
  return loadCatalogue(client, folder, parts);
};
const labels = async () => {
  const found = await client.query<{ slug: string; label: string }>(
    'select slug, label from public.shelves order by slug',
  );
  return Object.fromEntries(found.rows.map(({ slug, label }) => [slug, label]));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-shelves-'));
  database = await createTestDatabase();
  client = new pg.Client(database.admin);
  await client.connect();
  await client.query(
    `create table public.shelves (slug text primary key, label text, places smallint[], words jsonb, seen_on date,
       extra text, content_hash text)`,
  );
});

afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await client.query('truncate public.shelves; delete from private.catalogue_loads');
  rows = [shelf('a'), shelf('b'), shelf('c')];
});

test('loads everything once, and then nothing', async () => {
  const first = await load();
  expect(first.parts).toEqual([{ name: 'shelves', inserted: 3, updated: 0, withdrawn: 0, kept: 0 }]);
  expect(await load()).toEqual({ isUnchanged: true, parts: [] });
});

test('files that say the same in other bytes write nothing', async () => {
  await load();
  await writeFile(join(folder, 'notes.json'), '[]');
  expect(await load()).toEqual({ isUnchanged: true, parts: [] });
  await rm(join(folder, 'notes.json'));
});

test('brings a changed record up to date, and only that one', async () => {
  await load();
  rows = [shelf('a'), shelf('b', 'better'), shelf('c')];
  expect((await load()).parts[0]).toMatchObject({ inserted: 0, updated: 1 });
  expect(await labels()).toEqual({ a: 'a', b: 'better', c: 'c' });
});

describe('what a person did survives a reload', () => {
  test('an edited row is not overwritten', async () => {
    await load();
    await client.query("update public.shelves set label = 'mine' where slug = 'b'");
    rows = [shelf('a', 'new'), shelf('b', 'new'), shelf('c', 'new')];
    expect((await load()).parts[0]).toMatchObject({ updated: 2, kept: 1 });
    expect(await labels()).toEqual({ a: 'new', b: 'mine', c: 'new' });
  });

  test('an edit deep inside a list or a document counts as well', async () => {
    await load();
    await client.query("update public.shelves set places = '{1,3}' where slug = 'a'");
    await client.query(`update public.shelves set words = words || '{"de": "Regal"}' where slug = 'b'`);
    rows = [shelf('a', 'new'), shelf('b', 'new'), shelf('c', 'new')];
    expect((await load()).parts[0]).toMatchObject({ updated: 1, kept: 2 });
  });

  test('a column that the catalogue does not write may change without making the row theirs', async () => {
    await load();
    await client.query("update public.shelves set extra = 'noted' where slug = 'a'");
    rows = [shelf('a', 'new'), shelf('b'), shelf('c')];
    expect((await load()).parts[0]).toMatchObject({ updated: 1, kept: 0 });
  });

  test('a row a person added under the same name is left alone', async () => {
    await client.query("insert into public.shelves (slug, label) values ('b', 'theirs')");
    expect((await load()).parts[0]).toMatchObject({ inserted: 2, kept: 1 });
    expect(await labels()).toMatchObject({ b: 'theirs' });
  });

  test('a removed row does not come back, at this reload or the next', async () => {
    await load();
    await client.query("delete from public.shelves where slug = 'b'");
    for (const label of ['new', 'newer']) {
      rows = [shelf('a', label), shelf('b', label), shelf('c')];
      expect((await load()).parts[0]).toMatchObject({ inserted: 0, updated: 1, kept: 1 });
    }
    expect(Object.keys(await labels())).toEqual(['a', 'c']);
  });

  test('an edited row stays when its record leaves the files', async () => {
    await load();
    await client.query("update public.shelves set label = 'mine' where slug = 'b'");
    rows = [shelf('a')];
    expect((await load()).parts[0]).toMatchObject({ withdrawn: 1 });
    expect(await labels()).toEqual({ a: 'a', b: 'mine' });
  });

  test('a new column of the catalogue does not make every row look edited', async () => {
    const { label: _, ...fewer } = part.columns;
    await load([{ ...part, columns: fewer }]);
    await client.query("update public.shelves set seen_on = '2020-01-01' where slug = 'c'");
    expect((await load()).parts[0]).toMatchObject({ updated: 2, kept: 1 });
    expect(await labels()).toMatchObject({ a: 'a', b: 'b', c: null });
  });
});

test('a part that others point to keeps what left the files', async () => {
  const kept: CataloguePart = { ...part, whenWithdrawn: 'keep' };
  await load([kept]);
  rows = [shelf('a')];
  expect((await load([kept])).parts[0]).toMatchObject({ withdrawn: 0 });
  expect(Object.keys(await labels())).toEqual(['a', 'b', 'c']);
});

test('a record that left and comes back is inserted again', async () => {
  await load();
  rows = [shelf('a')];
  await load();
  rows = [shelf('a'), shelf('b')];
  expect((await load()).parts[0]).toMatchObject({ inserted: 1 });
});

test('all or nothing: a row the database refuses leaves the whole catalogue as it was', async () => {
  await load();
  const failing: CataloguePart = {
    ...part,
    name: 'shelves-refused',
    read: async () => [{ ...shelf('z'), seen_on: 'not a day' }],
  };
  rows = [shelf('a', 'new'), shelf('b'), shelf('c')];
  await expect(load([part, failing])).rejects.toThrow(/not a day/);
  expect(await labels()).toEqual({ a: 'a', b: 'b', c: 'c' });
  expect((await load()).parts[0]).toMatchObject({ updated: 1 });
});

test('two records of one name are refused before anything is written', async () => {
  rows = [shelf('a'), shelf('a', 'again')];
  await expect(load()).rejects.toThrow('record a: appears twice');
  expect(await labels()).toEqual({});
});

test('two servers starting together load once', async () => {
  const other = new pg.Client(database.admin);
  await other.connect();
  try {
    await writeFile(join(folder, 'shelves.json'), 'two at once');
    const reports = await Promise.all([
      loadCatalogue(client, folder, [part]),
      loadCatalogue(other, folder, [part]),
    ]);
    expect(reports.map(({ isUnchanged }) => isUnchanged).sort()).toEqual([false, true]);
    expect(Object.keys(await labels())).toEqual(['a', 'b', 'c']);
  } finally {
    await other.end();
  }
});
