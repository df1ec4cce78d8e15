import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { identifiersIn } from './patient-identifiers.ts';

const Sample = z.strictObject({ text: z.string(), isFlagged: z.boolean(), about: z.string() });
const file = join(import.meta.dirname, '../../../../catalogue/patient-identifiers/samples.json');
const samples = z.array(Sample).parse(JSON.parse(readFileSync(file, 'utf8')));

test('of three hundred samples, at least 95 % of those that name a patient are flagged, and at most 5 % of the others', () => {
  const [named, others] = [samples.filter((one) => one.isFlagged), samples.filter((one) => !one.isFlagged)];
  const flagged = (some: typeof samples) => some.filter(({ text }) => identifiersIn(text).length > 0).length;
  expect(samples).toHaveLength(300);
  expect(flagged(named) / named.length).toBeGreaterThanOrEqual(0.95);
  expect(flagged(others) / others.length).toBeLessThanOrEqual(0.05);
});

test('says what was found and where', () => {
  const text = 'Mme Dupont, NIR 2 54 03 75 116 045 32, tel 06 12 34 56 78, née le 12/03/1954';
  const found = identifiersIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  expect(found).toContainEqual(['name', 'Mme Dupont']);
  expect(found).toContainEqual(['national-number', '2 54 03 75 116 045 32']);
  expect(found).toContainEqual(['phone', '06 12 34 56 78']);
  expect(found).toContainEqual(['birth-date', 'née le 12/03/1954']);
});

test.each([
  ['M.Garcia 60 ans douleur tho', 'M.Garcia'],
  ['pt Dupuis, état de mal', 'pt Dupuis'],
  ['numéro de dossier 2024-118832, choc', 'numéro de dossier 2024-118832'],
])('%s', (text, words) => {
  expect(identifiersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test.each(['pt BPCO sous VNI', 'M.I. choc', 'séjour de 2 à 3 jours en réa'])('%s: nothing', (text) => {
  expect(identifiersIn(text)).toEqual([]);
});
