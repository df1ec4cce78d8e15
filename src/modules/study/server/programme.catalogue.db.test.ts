import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFolder, loadCatalogue } from '#platform/catalogue/index.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { studyCatalogue } from './programme.catalogue.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.admin);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test('fills the tables of the programme, and a second start finds nothing to do', async () => {
  const { parts } = await loadCatalogue(client, catalogueFolder, studyCatalogue);
  expect(parts).toMatchObject([
    { name: 'edn-items', inserted: 367, kept: 0 },
    { name: 'starting-situations', inserted: 356, kept: 0 },
  ]);
  expect(await loadCatalogue(client, catalogueFolder, studyCatalogue)).toEqual({
    isUnchanged: true,
    parts: [],
  });
});

test('an item reads as its file says, with its sources in full', async () => {
  const { rows } = await client.query(
    `select item_number, title, specialty, specialties, rank, teaching_unit, rank_a_objectives, rank_b_objectives,
       see_items, title_confirmed, has_link, has_recommendation, sources #>> '{title,key}' as title_source
     from public.edn_items where item_number = '36'`,
  );
  expect(rows).toEqual([
    {
      item_number: '36',
      title: 'Contraception',
      specialty:
        'Endocrinologie · Gynécologie Médicale · Gynécologie - Obstétrique · Médecine Générale · Thérapeutique · Urologie',
      specialties: [
        'Endocrinologie',
        'Gynécologie Médicale',
        'Gynécologie - Obstétrique',
        'Médecine Générale',
        'Thérapeutique',
        'Urologie',
      ],
      rank: 'AB',
      teaching_unit: 2,
      rank_a_objectives: 10,
      rank_b_objectives: 10,
      see_items: [330],
      title_confirmed: true,
      has_link: null,
      has_recommendation: null,
      title_source: 'explorateur',
    },
  ]);
});
