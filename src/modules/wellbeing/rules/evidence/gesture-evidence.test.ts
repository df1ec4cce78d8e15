import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAtBest } from '#test/evidence/best-possible.ts';
import { isRankedRight, judgeEvidence } from '#test/evidence/judge-evidence.ts';
import { simulatePerson } from '#test/evidence/simulated-person.ts';
import { seededRandom } from '../../server/seeded-random.ts';
import { easeIn } from './benefit.ts';
import { type BeforeAfter, fewestTrials, gestureEvidence, usualFeeling } from './gesture-evidence.ts';

const percent = fc.integer({ min: 0, max: 100 });
const feeling = fc.record({ valence: percent, arousal: percent });
const answers = fc.array(
  fc.record({ slug: fc.constantFrom('a', 'b', 'c', 'd'), before: feeling, after: feeling }),
  { maxLength: 60 },
);
/** Somebody who is usually in the middle, and has said so often. */
const middle = usualFeeling(Array.from({ length: 60 }, () => ({ valence: 50, arousal: 50 })));
/** As many times the same change, from the middle of the plane. */
const times = (count: number, slug: string, gainPoints: number): BeforeAfter[] =>
  Array.from({ length: count }, (_, index) => ({
    slug,
    before: { valence: 50, arousal: 50 },
    // Not twice the same number: a person without noise is no person.
    after: { valence: 50 + gainPoints + (index % 5) - 2, arousal: 50 },
  }));

describe('simulated persons with known effects', () => {
  // A sample of what `node bench/evidence.ts` measures on 1,000; these seeds served no tuning.
  const people = (count: number, repetitions?: number) =>
    Array.from({ length: count }, (_, index) => simulatePerson(seededRandom(40_000 + index), repetitions));
  const asStated = people(200);
  const judgement = judgeEvidence(asStated);

  test('known effects lie in their intervals nine times out of ten', () => {
    expect(judgement.coverage).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs(judgement.bias)).toBeLessThan(0.5);
  });

  test('every order that is said is right, for 95 persons of 100', () => {
    expect(judgement.personsWithoutWrongOrder).toBeGreaterThanOrEqual(0.95);
    expect(judgement.pairsSaid).toBeGreaterThan(0.2);
  });

  test('pairs 5 points apart are in the right order 95 times of 100, and the first gesture is a good one', () => {
    expect(judgement.pairsRight).toBeGreaterThanOrEqual(0.95);
    expect(judgement.personsWithGoodFirst).toBeGreaterThanOrEqual(0.95);
  });

  test('few answers rank a whole person as often as could be done by knowing all of them but the effects', () => {
    const atBest = asStated.filter((person) => isRankedRight(person.effects, rankAtBest(person)));
    expect(judgement.personsWithEveryPairRight).toBeGreaterThan(atBest.length / asStated.length - 0.03);
  });

  test('40 answers a gesture rank 95 of 100 persons right, of a thousand', () => {
    const { persons, personsWithEveryPairRight } = judgeEvidence(people(1000, 40));
    expect(persons).toBe(1000);
    expect(personsWithEveryPairRight).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the return to usual is no effect', () => {
  test('whoever answers only when low, and rises as they would anyway, is not told that it helps', () => {
    const random = seededRandom(7);
    const noise = () => (random() + random() - 1) * 20;
    const said = Array.from({ length: 200 }, () => ({ valence: 60 + noise() * 2, arousal: 50 }));
    const low: BeforeAfter[] = said
      .filter(({ valence }) => valence < 50)
      .map((before) => ({ slug: 'a', before, after: { valence: 60 + noise(), arousal: 50 } }));
    const [evidence] = gestureEvidence(low, usualFeeling(said));
    const raw = low.reduce((sum, { before, after }) => sum + after.valence - before.valence, 0) / low.length;
    expect(raw).toBeGreaterThan(10);
    expect(Math.abs(evidence?.estimate ?? 99)).toBeLessThan(raw / 2);
    expect(evidence?.verdict).not.toBe('helps');
  });
});

describe('verdicts', () => {
  test.each([
    ['too-few', fewestTrials - 1, 30],
    ['helps', 20, 15],
    ['no-effect', 20, 0],
    ['worse', 20, -15],
  ])('%s: %d times %d points', (verdict, count, points) => {
    expect(gestureEvidence(times(count, 'a', points), middle)[0]).toMatchObject({ count, verdict });
  });

  test('no order is said of a gesture tried too few times, however far apart they are', () => {
    const much = [...times(20, 'a', 0), ...times(fewestTrials, 'b', 30)];
    expect(gestureEvidence(much, middle)[0]).toMatchObject({ slug: 'b', aheadOf: ['a'] });
    const few = [...times(20, 'a', 0), ...times(fewestTrials - 1, 'b', 30)];
    expect(gestureEvidence(few, middle)[0]).toMatchObject({ slug: 'b', aheadOf: [] });
    const behind = [...times(20, 'a', 30), ...times(fewestTrials - 1, 'b', 0)];
    expect(gestureEvidence(behind, middle)[0]).toMatchObject({ slug: 'a', aheadOf: [] });
  });

  test('undecided, as long as the answers go every way', () => {
    const wild = [40, -35, 30, -20, 35, -10].flatMap((points) => times(1, 'a', points));
    expect(gestureEvidence(wild, middle)[0]?.verdict).toBe('undecided');
  });
});

describe('whatever the answers', () => {
  test('each gesture stands once, within its interval, whatever the order they come in', () => {
    fc.assert(
      fc.property(answers, fc.array(feeling, { maxLength: 30 }), (given, said) => {
        const evidence = gestureEvidence(given, usualFeeling(said));
        expect(evidence.map(({ slug }) => slug).toSorted()).toEqual(
          [...new Set(given.map(({ slug }) => slug))].toSorted(),
        );
        for (const { low, estimate, high } of evidence) {
          expect(low).toBeLessThan(estimate);
          expect(estimate).toBeLessThan(high);
        }
        const again = gestureEvidence(given.toReversed(), usualFeeling(said.toReversed()));
        expect(again.map(({ slug }) => slug)).toEqual(evidence.map(({ slug }) => slug));
        expect(again[0]?.estimate ?? 0).toBeCloseTo(evidence[0]?.estimate ?? 0, 6);
      }),
      { numRuns: 50 },
    );
  });

  test('more of the same answers narrow the interval', () => {
    const widths = [5, 10, 20, 40].map((count) => {
      const [one] = gestureEvidence(times(count, 'a', 8), middle);
      return (one?.high ?? 0) - (one?.low ?? 0);
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  test('a score is on 0–100, and better for a tense person is pleasanter or less activated', () => {
    fc.assert(
      fc.property(fc.constantFrom('tense', 'low', 'lively', 'calm', 'even'), feeling, (state, felt) => {
        expect(easeIn(state, felt)).toBeGreaterThanOrEqual(0);
        expect(easeIn(state, felt)).toBeLessThanOrEqual(100);
      }),
    );
    expect(easeIn('tense', { valence: 20, arousal: 40 })).toBeGreaterThan(
      easeIn('tense', { valence: 20, arousal: 80 }),
    );
    expect(easeIn('low', { valence: 20, arousal: 40 })).toBeGreaterThan(
      easeIn('low', { valence: 20, arousal: 20 }),
    );
  });
});
