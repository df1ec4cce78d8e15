import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { MicroGesture } from '../contract/micro-gesture.ts';
import { microGestures } from '../server/gestures.catalogue.ts';
import { chooseGesture, eligibleGestures, type GestureSituation } from './gesture-choice.ts';
import { isFitting, isPossible } from './gesture-limits.ts';
import { readMoment } from './gesture-moment.ts';

let library: MicroGesture[];
let slugs: string[];

beforeAll(async () => {
  library = (await microGestures.read(catalogueFolder)).map((row) => MicroGesture.parse(row));
  slugs = library.map(({ slug }) => slug);
});

const noon: Omit<GestureSituation, 'present'> = {
  recent: [],
  recentSlugs: [],
  effects: [],
  limits: {},
  localHour: 12,
  isOnShift: false,
};
const tense = { valence: 20, arousal: 80 };
const percent = fc.integer({ min: 0, max: 100 });
const feeling = fc.record({ valence: percent, arousal: percent });
const situations = (): fc.Arbitrary<GestureSituation> =>
  fc.record({
    present: fc.option(feeling, { nil: undefined }),
    recent: fc.array(
      fc.record({ valence: percent, arousal: percent, ageHours: fc.integer({ max: 100, min: 0 }) }),
      {
        maxLength: 10,
      },
    ),
    recentSlugs: fc.array(fc.constantFrom(...slugs), { maxLength: 20 }),
    effects: fc.uniqueArray(
      fc.record({
        slug: fc.constantFrom(...slugs),
        verdict: fc.constantFrom('helps', 'no-effect', 'worse', 'undecided', 'too-few'),
        estimate: fc.integer({ min: -10, max: 15 }),
        count: fc.integer({ min: 1, max: 40 }),
      }),
      { selector: ({ slug }) => slug },
    ),
    limits: fc.record({
      noSound: fc.boolean(),
      noSpace: fc.boolean(),
      noHands: fc.boolean(),
      noWater: fc.boolean(),
      inCompany: fc.boolean(),
    }),
    localHour: fc.integer({ min: 0, max: 23 }),
    isOnShift: fc.boolean(),
  });
const at = (slug: string) => {
  const found = library.find((gesture) => gesture.slug === slug);
  if (!found) throw new Error(`${slug} is not in the library`);
  return found;
};
const chosen = (situation: GestureSituation) => at(chooseGesture(situation, library).slug);

describe('whatever the situation', () => {
  const always = (check: (situation: GestureSituation) => void, numRuns = 300) =>
    fc.assert(fc.property(situations(), check), { numRuns });

  test('the same signals give the same gesture and the same reasons, in 1,000 replays', () => {
    always((one) => {
      expect(chooseGesture(structuredClone(one), library.toReversed())).toEqual(chooseGesture(one, library));
    }, 1000);
  });

  test('it is of the library, of 90 seconds at most, the first of the eligible ones, each named once', () => {
    always((one) => {
      const eligible = eligibleGestures(one, library);
      expect(chosen(one)).toBe(eligible[0]);
      expect(chosen(one).duration_seconds).toBeLessThanOrEqual(90);
      expect(new Set(eligible).size).toBe(eligible.length);
    });
  });

  test('it asks for nothing that is not possible, unless nothing else exists', () => {
    always((one) => {
      const isAnyPossible = library.some((gesture) => isPossible(gesture, one.limits));
      for (const gesture of eligibleGestures(one, library)) {
        expect(isPossible(gesture, one.limits)).toBe(isAnyPossible);
      }
    });
  });

  test('what has no effect for this person comes after all that suits the state and is possible', () => {
    always((one) => {
      const behind = new Set(
        one.effects.flatMap(({ slug, verdict }) => (['no-effect', 'worse'].includes(verdict) ? [slug] : [])),
      );
      const isBehind = eligibleGestures(one, library).map(({ slug }) => behind.has(slug));
      expect(isBehind).toEqual(isBehind.toSorted());
    });
  });

  test('at night it wakes nobody, when another gesture of the same strength does not', () => {
    always((one) => {
      const night = { ...one, localHour: 3 };
      const { state } = readMoment(one.present, one.recent);
      const gesture = chosen(night);
      if (isFitting(gesture, night)) return;
      const better = library.filter(
        (other) =>
          isFitting(other, night) &&
          isPossible(other, night.limits) &&
          !night.effects.some(({ slug }) => slug === other.slug) &&
          (other.suits[state] ?? 0) >= 2,
      );
      expect(better).toEqual([]);
    });
  });
});

describe('in a quiet situation', () => {
  test.each([
    [20, 80, 'cyclic-sighing', 'tense'],
    [20, 20, 'micro-walk', 'low'],
    [85, 85, 'one-good-thing', 'lively'],
    [85, 15, 'far-gaze', 'calm'],
    [50, 50, 'far-gaze', 'even'],
    [50, 95, 'cyclic-sighing', 'activated'],
  ])('valence %d, arousal %d: %s, because %s and nothing else', (valence, arousal, slug, code) => {
    expect(chooseGesture({ ...noon, present: { valence, arousal } }, library)).toEqual({
      slug,
      why: { code, basis: 'present', also: [], params: { gesture: slug } },
    });
  });

  test('goes through all that suit well before coming back, then starts again', () => {
    const recentSlugs: string[] = [];
    const wellSuited = library.filter(({ suits }) => (suits.tense ?? 0) >= 2).length;
    for (let round = 0; round < 2 * wellSuited; round += 1) {
      const { slug, why } = chooseGesture({ ...noon, present: tense, recentSlugs }, library);
      // Each turn begins with the gesture that would have come first anyway.
      expect(why.also).toEqual(round % wellSuited === 0 ? [] : ['rotated']);
      recentSlugs.unshift(slug);
    }
    const inOrder = recentSlugs.toReversed();
    expect(new Set(inOrder.slice(0, wellSuited)).size).toBe(wellSuited);
    expect(inOrder.slice(wellSuited)).toEqual(inOrder.slice(0, wellSuited));
  });
});

describe('past effect', () => {
  const helps = { slug: 'box-breathing', verdict: 'helps', estimate: 9, count: 12 } as const;

  test('what helped comes first, and says how often and by how much', () => {
    const { slug, why } = chooseGesture({ ...noon, present: tense, effects: [helps] }, library);
    expect([slug, why.also, why.params]).toEqual([
      'box-breathing',
      ['helped'],
      { gesture: 'box-breathing', count: 12, points: 9 },
    ]);
  });

  test('what does nothing for this person falls behind what suits less', () => {
    const effects = library
      .filter(({ suits }) => (suits.tense ?? 0) >= 2)
      .map(({ slug }) => ({ slug, verdict: 'no-effect', estimate: 0, count: 20 }) as const);
    const { slug, why } = chooseGesture({ ...noon, present: tense, effects }, library);
    expect(at(slug).suits.tense).toBe(1);
    expect(why.also).toEqual(['set-aside']);
  });

  test('each gesture that suits well gets its first chance, however much others help', () => {
    const wellSuited = library.filter(({ suits }) => (suits.tense ?? 0) >= 2);
    fc.assert(
      fc.property(fc.subarray(wellSuited, { minLength: 1, maxLength: wellSuited.length - 1 }), (helping) => {
        const effects = helping.map(({ slug }, index) => ({ ...helps, slug, estimate: 5 + index }));
        const recentSlugs: string[] = [];
        for (let round = 0; round < 3 * wellSuited.length; round += 1) {
          recentSlugs.unshift(chooseGesture({ ...noon, present: tense, effects, recentSlugs }, library).slug);
        }
        for (const { slug } of wellSuited.filter((one) => !helping.includes(one))) {
          expect(recentSlugs).toContain(slug);
        }
        // And what helps keeps at least half of the proposals.
        const share = recentSlugs.filter((slug) => effects.some((one) => one.slug === slug)).length;
        expect(share / recentSlugs.length).toBeGreaterThanOrEqual(0.5);
      }),
      { numRuns: 20 },
    );
  });

  test('says so when it is a first chance', () => {
    const recentSlugs = ['box-breathing', 'cyclic-sighing'];
    const effects = [helps, { ...helps, slug: 'cyclic-sighing' }];
    expect(chooseGesture({ ...noon, present: tense, effects, recentSlugs }, library).why.also).toContain(
      'first-chance',
    );
  });

  test('a state that keeps coming back gets what helped, without detours', () => {
    const recent = [2, 20, 40].map((ageHours) => ({ ...tense, ageHours }));
    const recentSlugs = ['cyclic-sighing', 'box-breathing'];
    const effects = [helps, { ...helps, slug: 'cyclic-sighing', estimate: 4 }];
    const { slug, why } = chooseGesture({ ...noon, present: tense, recent, effects, recentSlugs }, library);
    expect([slug, why.also]).toEqual(['box-breathing', ['repeated', 'helped']]);
  });
});

describe('the reasons given are what decided', () => {
  test('limits, when another gesture would have come without them', () => {
    const low = { ...noon, present: { valence: 20, arousal: 20 } };
    expect(chooseGesture({ ...low, limits: { noSpace: true } }, library).why.also).toEqual(['limits']);
    expect(chooseGesture({ ...noon, present: tense, limits: { noSpace: true } }, library).why.also).toEqual(
      [],
    );
  });

  test('the night, when a walk would have come by day', () => {
    const low = { ...noon, present: { valence: 20, arousal: 20 } };
    const { slug, why } = chooseGesture({ ...low, localHour: 3 }, library);
    expect([at(slug).needs.space, why.also]).toEqual(['none', ['night']]);
    expect(chooseGesture({ ...low, localHour: 3, isOnShift: true }, library).slug).toBe('micro-walk');
  });

  test('that nothing else exists, when even that is not possible', () => {
    const wet = { slug: 'wet', position: 1, suits: { tense: 1 }, needs: { hands: 'both', water: true } };
    const situation = { ...noon, present: tense, limits: { noWater: true, noHands: true } };
    expect(chooseGesture(situation, [wet])).toMatchObject({ slug: 'wet', why: { also: ['nothing-else'] } });
  });
});

test('an empty library is a fault, not a silence', () => {
  expect(() => chooseGesture({ ...noon, present: tense }, [])).toThrow('library is empty');
});
