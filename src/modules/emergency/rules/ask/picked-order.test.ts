import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../contract/answer.ts';
import { orderByPicks } from './picked-order.ts';

const line = (lineId: string, section: Quotation['section'] = 'pitfalls'): Quotation => ({
  text: `Ligne ${lineId}`,
  slug: 'oap',
  title: 'OAP',
  version: 1,
  section,
  lineId,
  population: null,
  source: '',
  date: null,
});
const four = [line('a', 'firstActions'), line('b', 'firstActions'), line('c'), line('d')];
const ids = ['1', '2', '3', '4'];
const orderOf = (picks: string[]) =>
  orderByPicks(four, ids, picks)
    .quotations.map(({ lineId }) => lineId)
    .join('');

test('picked lines come first, the others follow as they stood', () => {
  expect(orderOf(['4'])).toBe('dabc');
  expect(orderOf(['3', '1'])).toBe('cabd');
  expect(orderByPicks(four, ids, ['4', '3']).picked).toBe(2);
});

test('what is done first keeps its order from step to step', () => {
  expect(orderOf(['2', '1'])).toBe('abcd');
  expect(orderOf(['2', '4'])).toBe('adbc');
});

test('foreign and repeated ids, and the names of lines, count for nothing', () => {
  expect(orderOf(['9', '', 'a', '__proto__', 'constructor'])).toBe('abcd');
  expect(orderByPicks(four, ids, ['9', 'a']).picked).toBe(0);
  expect(orderByPicks(four, ids, ['4', '4', '4'])).toMatchObject({ picked: 1 });
  expect(orderOf(['4', '4', '3'])).toBe('dcab');
});

test('whatever is picked, the same lines stay, once each', () => {
  const sections = fc.constantFrom('firstActions' as const, 'treatments' as const, 'pitfalls' as const);
  fc.assert(
    fc.property(
      fc.array(sections, { maxLength: 10 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }).map(String), fc.string())),
      (kinds, picks) => {
        const lines = kinds.map((section, place) => line(String(place), section));
        const places = lines.map((_, place) => String(place));
        const { quotations } = orderByPicks(lines, places, picks);
        expect(new Set(quotations)).toEqual(new Set(lines));
        expect(quotations).toHaveLength(lines.length);
        const steps = quotations.filter(({ section }) => section === 'firstActions');
        expect(steps).toEqual(lines.filter(({ section }) => section === 'firstActions'));
      },
    ),
  );
});
