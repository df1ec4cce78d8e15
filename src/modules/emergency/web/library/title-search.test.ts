import { expect, it } from 'vitest';
import { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { createTitleSearch } from './title-search.ts';

const structures = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
const search = createTitleSearch(
  structures.map((structure) => ({ ...structure, structure }) as unknown as PublishedProtocol),
);
const first = (typed: string) => search(typed)[0]?.slug;

it('finds a protocol by the beginning of its title, without accents or case', () => {
  expect(first('ANAPHYLAX')).toBe('choc-anaphylactique');
  expect(first('etat de mal ep')).toBe('etat-mal-epileptique');
  expect(first('  œdème aigu ')).toBe('oap');
});

it('finds every protocol by its own title', () => {
  const missed = structures.filter(({ title, slug }) => first(title) !== slug).map(({ slug }) => slug);
  expect(structures.length).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});

it('finds by another name, and nothing for nothing or for what is nobody’s', () => {
  expect(search('adrenal').map(({ slug }) => slug)).toContain('choc-anaphylactique');
  expect(search('')).toEqual([]);
  expect(search('  ?! ')).toEqual([]);
  expect(search('zzzz')).toEqual([]);
});
