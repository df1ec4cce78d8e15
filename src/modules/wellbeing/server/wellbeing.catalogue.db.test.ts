import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CataloguePart, catalogueFolder, loadCatalogue } from '#platform/catalogue/index.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { MicroGesture } from '../contract/micro-gesture.ts';
import { microGestures } from './gestures.catalogue.ts';
import { helpLines } from './help-lines.catalogue.ts';
import { wellbeingCatalogue } from './wellbeing.catalogue.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.admin);
  await client.connect();
  await loadCatalogue(client, catalogueFolder, wellbeingCatalogue);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test('every gesture reads as the contract says', async () => {
  const { rows } = await client.query('select * from public.micro_gestures order by position');
  expect(rows.map((row) => MicroGesture.parse(row).slug)).toEqual(
    (await microGestures.read(catalogueFolder))
      .toSorted((a, b) => Number(a.position) - Number(b.position))
      .map(({ slug }) => slug),
  );
  expect(rows.length).toBeGreaterThanOrEqual(34);
});

test('a number that an administrator corrected survives the next version of the catalogue', async () => {
  await client.query("update public.help_lines set number = '0 800 00 00 00' where slug = 'cnae'");
  await client.query("delete from public.help_lines where slug = 'sps'");
  const nextVersion: CataloguePart = {
    ...helpLines,
    read: async (folder) =>
      (await helpLines.read(folder)).map((row) => ({ ...row, verified_on: '2027-01-15' })),
  };
  const { parts } = await loadCatalogue(client, catalogueFolder, [nextVersion]);
  expect(parts).toMatchObject([{ name: 'help-lines', inserted: 0, updated: 4, withdrawn: 0, kept: 2 }]);
  const { rows } = await client.query(
    'select slug, number, verified_on::text from public.help_lines order by position',
  );
  expect(rows).toEqual([
    { slug: '3114', number: '3114', verified_on: '2027-01-15' },
    { slug: 'samu', number: '15', verified_on: '2027-01-15' },
    { slug: 'europe-112', number: '112', verified_on: '2027-01-15' },
    { slug: 'relais-114', number: '114', verified_on: '2027-01-15' },
    { slug: 'cnae', number: '0 800 00 00 00', verified_on: '2026-11-23' },
  ]);
});
