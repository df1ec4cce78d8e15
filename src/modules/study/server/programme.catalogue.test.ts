import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CatalogueError, type CatalogueRow, catalogueFolder } from '#platform/catalogue/index.ts';
import { ednItems, startingSituations } from './programme.catalogue.ts';

let items: CatalogueRow[];
let situations: CatalogueRow[];
let copy: string;

beforeAll(async () => {
  items = await ednItems.read(catalogueFolder);
  situations = await startingSituations.read(catalogueFolder);
  copy = await mkdtemp(join(tmpdir(), 'hygie-catalogue-'));
  await cp(join(catalogueFolder, 'programme'), join(copy, 'programme'), { recursive: true });
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const sum = (rows: CatalogueRow[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
const count = (rows: CatalogueRow[], column: string, value: unknown) =>
  rows.filter((row) => row[column] === value).length;

test('holds the items 1 to 367, in order', () => {
  expect(items.map((row) => row.item_number)).toEqual(Array.from({ length: 367 }, (_, i) => String(i + 1)));
});

test('holds the starting situations 1 to 356, in order', () => {
  expect(situations.map((row) => row.situation_number)).toEqual(
    Array.from({ length: 356 }, (_, i) => String(i + 1)),
  );
});

test('counts the 4,872 objectives of the programme, by rank', () => {
  expect(sum(items, 'rank_a_objectives')).toBe(2717);
  expect(sum(items, 'rank_b_objectives')).toBe(2155);
});

test('keeps every doubt that the sources left', () => {
  expect(count(items, 'title_confirmed', true)).toBe(331);
  expect(items.filter((row) => row.title_confirmed === false && row.title_other_wording === null)).toEqual(
    [],
  );
  expect(count(situations, 'title_status', 'confirmed')).toBe(322);
  expect(count(situations, 'title_status', 'wording_differs')).toBe(27);
  expect(
    situations.filter((row) => row.title_status === 'disputed').map((row) => row.situation_number),
  ).toEqual(['12', '13', '125', '203', '230', '237', '240']);
  expect(situations.filter((row) => row.title_status !== 'confirmed' && row.other_wording === null)).toEqual(
    [],
  );
});

test('shows no category, because none was verified', () => {
  expect(count(situations, 'category', null)).toBe(356);
});

test('gives a teaching unit to every item but the two that stand at a border', () => {
  expect(items.filter((row) => row.teaching_unit === null).map((row) => row.item_number)).toEqual([
    '22',
    '367',
  ]);
});

test('states where each title comes from', () => {
  for (const row of [...items, ...situations]) {
    expect(row.sources).toMatchObject({ title: { key: expect.any(String), label: expect.any(String) } });
  }
});

async function editCopy(file: string, edit: (text: string) => string): Promise<void> {
  const original = await readFile(join(catalogueFolder, file), 'utf8');
  const edited = edit(original);
  expect(edited).not.toBe(original);
  await writeFile(join(copy, file), edited);
}

test('refuses a source that nobody described, naming the record', async () => {
  await editCopy('programme/edn-items.json', (text) =>
    text.replace('"title": "explorateur"', '"title": "?"'),
  );
  await expect(ednItems.read(copy)).rejects.toThrow(
    new CatalogueError('programme/edn-items.json', 'record number 1', 'sources.title: unknown source "?"'),
  );
});

test('refuses an item outside the range of its teaching unit', async () => {
  await editCopy('programme/edn-items.json', (text) =>
    text.replace('"teachingUnit": 1,', '"teachingUnit": 9,'),
  );
  await expect(ednItems.read(copy)).rejects.toThrow('record number 1: teachingUnit');
});

test('refuses a number outside the programme, naming file, record and field', async () => {
  await editCopy('programme/starting-situations.json', (text) =>
    text.replace('"number": 356', '"number": 357'),
  );
  await expect(startingSituations.read(copy)).rejects.toThrow(
    /catalogue\/programme\/starting-situations\.json, record number 357: number: /,
  );
});
