import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { specialties } from './specialties.ts';

it('offers exactly the specialties that items of the catalogue name', () => {
  const file = new URL('../../../../catalogue/programme/edn-items.json', import.meta.url);
  const items = JSON.parse(readFileSync(file, 'utf8')) as { specialties: string[] }[];
  const named = new Set(items.flatMap((item) => item.specialties));
  expect(named.size).toBeGreaterThan(30);
  expect(new Set(specialties)).toEqual(named);
});
