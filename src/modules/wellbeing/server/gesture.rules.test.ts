import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { MicroGesture } from '../contract/micro-gesture.ts';
import { affectZone, stateOfZone } from './affect-state.rules.ts';
import { chooseGesture } from './gesture.rules.ts';
import { microGestures } from './gestures.catalogue.ts';

let library: MicroGesture[];
let slugs: string[];

beforeAll(async () => {
  library = (await microGestures.read(catalogueFolder)).map((row) => MicroGesture.parse(row));
  slugs = library.map(({ slug }) => slug);
});

const percent = fc.integer({ min: 0, max: 100 });
const limits = fc.record({ noSteps: fc.boolean(), noHands: fc.boolean(), noWater: fc.boolean() });
const signals = () =>
  fc.record({
    valence: percent,
    arousal: percent,
    recentSlugs: fc.array(fc.constantFrom(...slugs), { maxLength: 12 }),
    limits,
  });
const at = (slug: string) => library.find((gesture) => gesture.slug === slug);

describe('with the real library', () => {
  test.each([
    [20, 80, 'cyclic-sighing', 'tense'],
    [20, 20, 'micro-walk', 'low'],
    [85, 85, 'one-good-thing', 'lively'],
    [85, 15, 'far-gaze', 'calm'],
    [50, 50, 'far-gaze', 'even'],
    [50, 95, 'cyclic-sighing', 'activated'],
  ])('valence %d, arousal %d: %s, because %s', (valence, arousal, slug, code) => {
    expect(chooseGesture({ valence, arousal, recentSlugs: [] }, library)).toEqual({
      slug,
      why: { code, params: { gesture: slug, valence, arousal } },
    });
  });

  test('the same signals give the same gesture, in 1,000 replays', () => {
    fc.assert(
      fc.property(signals(), (one) => {
        const shuffled = library.toReversed();
        expect(chooseGesture(structuredClone(one), shuffled)).toEqual(chooseGesture(one, library));
      }),
      { numRuns: 1000 },
    );
  });

  test('always exactly one, of the library, of 90 seconds at most', () => {
    fc.assert(
      fc.property(signals(), (one) => {
        expect(at(chooseGesture(one, library).slug)?.duration_seconds).toBeLessThanOrEqual(90);
      }),
    );
  });

  test('asks for nothing that is not possible just now', () => {
    fc.assert(
      fc.property(signals(), (one) => {
        const needs = at(chooseGesture(one, library).slug)?.needs;
        if (one.limits.noSteps) expect(needs?.space).toBe('none');
        if (one.limits.noHands) expect(needs?.hands).toBe('none');
        if (one.limits.noWater) expect(needs?.water).not.toBe(true);
      }),
    );
  });

  test('suits the state, whatever was proposed before', () => {
    fc.assert(
      fc.property(signals(), (one) => {
        const state = stateOfZone[affectZone(one)];
        expect(at(chooseGesture(one, library).slug)?.suits[state]).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('does not propose the same gesture twice running', () => {
    fc.assert(
      fc.property(percent, percent, (valence, arousal) => {
        const first = chooseGesture({ valence, arousal, recentSlugs: [] }, library);
        const second = chooseGesture({ valence, arousal, recentSlugs: [first.slug] }, library);
        expect(second.slug).not.toBe(first.slug);
        expect(second.why.code).toBe(`${first.why.code}-rotated`);
      }),
    );
  });

  test('goes through all that suit well before coming back, then starts again', () => {
    const recentSlugs: string[] = [];
    const wellSuited = library.filter(({ suits }) => (suits.tense ?? 0) >= 2).length;
    for (let round = 0; round < 2 * wellSuited; round += 1) {
      recentSlugs.unshift(chooseGesture({ valence: 20, arousal: 80, recentSlugs }, library).slug);
    }
    const inOrder = recentSlugs.toReversed();
    expect(new Set(inOrder.slice(0, wellSuited)).size).toBe(wellSuited);
    expect(inOrder.slice(wellSuited)).toEqual(inOrder.slice(0, wellSuited));
  });
});

test('a library where nothing is possible still gives one gesture', () => {
  const wet = { slug: 'wet', position: 1, suits: { calm: 1 }, needs: { hands: 'both', water: true } };
  const signal = { valence: 10, arousal: 90, recentSlugs: [], limits: { noWater: true, noHands: true } };
  expect(chooseGesture(signal, [wet]).slug).toBe('wet');
});

test('an empty library is a fault, not a silence', () => {
  expect(() => chooseGesture({ valence: 1, arousal: 1, recentSlugs: [] }, [])).toThrow('library is empty');
});
