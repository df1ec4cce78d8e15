import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import type { CataloguePart } from './part.ts';

let folder: string;
let part: CataloguePart;
let before: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-fingerprint-'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'words.json'), '[1]');
  await writeFile(join(folder, 'words.ts'), 'export const words = 1;');
  part = {
    name: 'words',
    table: 'words',
    key: 'slug',
    columns: { slug: 'text' },
    whenWithdrawn: 'keep',
    code: [pathToFileURL(join(folder, 'words.ts')).href],
    read: async () => [],
  };
  before = await fingerprintOf(join(folder, 'data'), [part]);
});

afterEach(() => rm(folder, { recursive: true }));

const now = (changes: Partial<CataloguePart> = {}) =>
  fingerprintOf(join(folder, 'data'), [{ ...part, ...changes }]);

test('stays the same while nothing changes, whatever else lies in the folder', async () => {
  await writeFile(join(folder, 'data', 'README.md'), 'how to');
  expect(await now()).toBe(before);
});

test.each([
  ['a record changes', () => writeFile(join(folder, 'data', 'words.json'), '[2]')],
  ['a file is added', () => writeFile(join(folder, 'data', 'more.json'), '[]')],
  [
    'the code that makes the rows changes',
    () => writeFile(join(folder, 'words.ts'), 'export const words = 2;'),
  ],
])('changes when %s', async (_, change) => {
  await change();
  expect(await now()).not.toBe(before);
});

test('changes with the columns that are written', async () => {
  expect(await now({ columns: { slug: 'text', label: 'text' } })).not.toBe(before);
});
