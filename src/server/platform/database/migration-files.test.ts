import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrationsFolder, readMigrations } from './migration-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-migrations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string) => writeFile(join(folder, file), 'select 1;');

test('two files of one version are refused by name, before either is applied', async () => {
  await write('20261126080000_one.sql');
  await write('20261126080000_other.sql');
  await expect(readMigrations(folder)).rejects.toThrow(/_one\.sql.+_other\.sql.+version/);
});

test('files of their own versions are read in order', async () => {
  await write('20261126080001_later.sql');
  await write('20261126080000_first.sql');
  expect((await readMigrations(folder)).map(({ name }) => name)).toEqual(['first', 'later']);
});

test('ours have each a version of their own', async () => {
  expect((await readMigrations(migrationsFolder)).length).toBeGreaterThan(40);
});
