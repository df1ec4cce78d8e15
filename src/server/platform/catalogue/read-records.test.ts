import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readRecordFiles, readRecords } from './read-records.ts';

const Word = z.strictObject({
  slug: z.string(),
  words: z.strictObject({ fr: z.string().min(1), en: z.string() }),
});
const good = { slug: 'one', words: { fr: 'un', en: 'one' } };

let folder: string;
const write = (file: string, content: unknown) =>
  writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-records-'));
  await mkdir(join(folder, 'words'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('reads the records of a good file', async () => {
  await write('good.json', [good]);
  await expect(readRecords(folder, 'good.json', Word)).resolves.toEqual([good]);
});

test.each([
  ['a record with a name', [{ slug: 'two', words: { fr: '', en: 'two' } }], /record slug two: words\.fr: /],
  ['a record without one', [good, { words: { fr: 'x', en: 'y' } }], /record at place 2: slug: /],
  ['an unknown field', [{ ...good, colour: 'red' }], /record slug one: .*colour/],
  ['something else than a list', { good }, /must hold an array/],
  ['something else than JSON', '[{', /catalogue\/bad\.json: .*JSON/],
])('names the place of %s', async (_, content, complaint) => {
  await write('bad.json', content);
  await expect(readRecords(folder, 'bad.json', Word)).rejects.toThrow(complaint);
});

test('names a file that is missing', async () => {
  await expect(readRecords(folder, 'absent.json', Word)).rejects.toThrow(/catalogue\/absent\.json: ENOENT/);
});

test('reads a folder, one record a file, but for those set aside', async () => {
  await write('words/one.json', good);
  await write('words/key.json', []);
  await expect(readRecordFiles(folder, 'words', Word, { except: ['key.json'] })).resolves.toEqual([good]);
});

test('a file is named after its record', async () => {
  await write('words/other.json', good);
  await expect(readRecordFiles(folder, 'words', Word, { except: ['key.json'] })).rejects.toThrow(
    'catalogue/words/other.json, record slug one: the slug must be the name of the file',
  );
});
