import { beforeAll, expect, test } from 'vitest';
import { type CatalogueRow, catalogueFolder } from '#platform/catalogue/index.ts';
import { HelpLine } from '../contract/help-line.ts';
import { helpLines } from './help-lines.catalogue.ts';

let lines: CatalogueRow[];

beforeAll(async () => {
  lines = await helpLines.read(catalogueFolder);
});

test('gives the six numbers, the most needed first', () => {
  expect(lines.map((row) => row.number)).toEqual([
    '3114',
    '0 805 23 23 36',
    '15',
    '112',
    '114',
    '0 800 737 800',
  ]);
  const positions = lines.map((row) => Number(row.position));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

test('each fits the contract and says when and how it was verified', () => {
  for (const row of lines) {
    expect(HelpLine.parse(row).verification).toMatch(/sans appel de contrôle/);
    expect(Object.keys(row).sort()).toEqual(Object.keys(helpLines.columns).sort());
  }
});

test('a number for those who cannot speak is reached without a voice', () => {
  expect(lines.find((row) => row.number === '114')?.channels).not.toContain('voice');
});
