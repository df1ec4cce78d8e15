import { expect, test } from 'vitest';
import { readShippedProtocols } from '#modules/emergency/server/index.ts';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { linesOf } from './protocol-faults.ts';
import { flagsOf } from './saved-flags.ts';

const [structure] = await readShippedProtocols(catalogueFolder);
if (!structure) throw new Error('no protocol is shipped');
const { slug, version } = structure;
const published = { slug, version, structure, isReviewOverdue: false } as PublishedProtocol;
const quotations = linesOf(structure)
  .slice(0, 3)
  .map(({ section, line }) => ({
    slug,
    version,
    section,
    lineId: line.id,
    text: line.text,
    title: structure.title,
    population: null,
    source: '',
    date: null,
    clinicalReview: 'required' as const,
  }));
const kept = [{ id: 'a', quotations }];
const kinds = (
  now: Partial<PublishedProtocol> | undefined,
  recalls: Parameters<typeof flagsOf>[2] = [],
  what = kept,
) => flagsOf(what, now ? [{ ...published, ...now }] : [], recalls).map(({ kind }) => kind);

test('nothing is said of what still stands', () => {
  expect(kinds({})).toEqual([]);
});

test('the gravest is said: recalled, then gone, changed, newer, overdue', () => {
  const recall = { slug, version, reason: 'erreur' };
  const altered = [{ id: 'a', quotations: quotations.map((one) => ({ ...one, text: `${one.text} !` })) }];
  expect(kinds({ isReviewOverdue: true })).toEqual(['overdue']);
  expect(kinds({ isReviewOverdue: true, version: version + 1 })).toEqual(['newer']);
  expect(kinds({ version: version + 1 }, [], altered)).toEqual(['changed']);
  expect(kinds(undefined)).toEqual(['gone']);
  expect(kinds({}, [recall])).toEqual(['recalled']);
  expect(kinds({ version: version + 1 }, [{ ...recall, version: version + 1 }])).toEqual(['newer']);
});

test('lines of two versions are told apart', () => {
  const both = [
    { id: 'a', quotations: [...quotations, ...quotations.map((one) => ({ ...one, version: version + 1 }))] },
  ];
  expect(flagsOf(both, [published], [{ slug, version, reason: 'erreur' }])).toMatchObject([
    { version, kind: 'recalled', reason: 'erreur' },
    { version: version + 1, kind: 'newer', reason: null },
  ]);
});
