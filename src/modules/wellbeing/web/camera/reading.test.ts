import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionWords } from '#modules/wellbeing/rules/emotion-words.ts';
import {
  confidenceOf,
  type Expression,
  expressions,
  intensityOf,
  type Probabilities,
  placeOf,
  readFace,
  type Sample,
} from './reading.ts';

const none = Object.fromEntries(expressions.map((name) => [name, 0])) as Record<Expression, number>;
const sure = (name: Expression): Probabilities => ({ ...none, [name]: 1 });
/** One expression at p, the rest neutral. */
const mixed = (name: Expression, p: number): Probabilities => ({ ...none, neutral: 1 - p, [name]: p });
const frame = (probabilities: Probabilities, heightPx = 200, luma = 120): Sample => ({
  faces: 1,
  frameLuma: 100,
  face: { probabilities, heightPx, luma },
});
const eight = (probabilities: Probabilities) => Array.from({ length: 8 }, () => frame(probabilities));
const empty = (frameLuma: number): Sample => ({ faces: 0, frameLuma });

const weights = fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
const probabilities = weights.map((all) => {
  const sum = all.reduce((total, one) => total + one, 0);
  return Object.fromEntries(expressions.map((name, index) => [name, (all[index] ?? 0) / sum])) as Record<
    Expression,
    number
  >;
});
const samples = fc.array(
  fc.oneof(
    fc
      .tuple(probabilities, fc.integer({ min: 20, max: 480 }), fc.integer({ min: 0, max: 255 }))
      .map((all) => frame(...all)),
    fc.record({ faces: fc.constantFrom(0, 2, 3), frameLuma: fc.integer({ min: 0, max: 255 }) }),
  ),
  { minLength: 0, maxLength: 8 },
);

describe('the place of a face', () => {
  // Russell & Mehrabian 1977, on 0–100.
  it.each([
    ['neutral', 50, 50],
    ['happy', 90, 76],
    ['surprised', 70, 84],
    ['sad', 18, 36],
    ['angry', 24, 80],
    ['fearful', 18, 80],
    ['disgusted', 20, 68],
  ] as const)('a face that is only %s lies at %d, %d', (name, valence, arousal) => {
    const place = placeOf(sure(name));
    expect([Math.abs(place.valence - valence) <= 0.5, Math.abs(place.arousal - arousal) <= 0.5]).toEqual([
      true,
      true,
    ]);
  });

  it('is the expected value over the classes', () => {
    expect(placeOf(mixed('happy', 0.5)).valence).toBeCloseTo(50 + 50 * 0.405, 10);
    expect(placeOf({ ...none, happy: 0.5, sad: 0.5 }).arousal).toBeCloseTo(50 + 25 * (0.51 - 0.27), 10);
  });

  it('never leaves the plane', () => {
    fc.assert(
      fc.property(probabilities, (one) => {
        const { valence, arousal } = placeOf(one);
        return valence >= 18 && valence <= 90.5 && arousal >= 36 && arousal <= 84;
      }),
    );
  });
});

describe('the intensity', () => {
  const atRatio = (g: number) => mixed('happy', Math.exp(g) / (1 + Math.exp(g)));
  it.each([
    [-1, 0],
    [1.99, 1],
    [2.01, 2],
    [4.2, 2],
    [5.01, 3],
    [8.8, 3],
    [10.01, 4],
    [16.1, 4],
  ])('at a log ratio of %d is %d', (ratio, expected) => {
    expect(intensityOf([atRatio(ratio)])).toBe(expected);
  });

  it('bears probabilities of nothing', () => {
    expect(intensityOf([sure('angry')])).toBe(4);
    expect(intensityOf([sure('neutral')])).toBe(0);
  });
});

describe('the confidence', () => {
  it('is capped: nobody agrees better on a face', () => {
    expect(confidenceOf(eight(sure('happy')))).toBe(0.75);
  });

  it('softens, so that nine in ten is little more than one in two', () => {
    const nine = mixed('happy', 0.9);
    const softened = Math.cbrt(0.9) / (Math.cbrt(0.9) + Math.cbrt(0.1));
    expect(confidenceOf(eight(nine))).toBeCloseTo(softened, 10);
    expect(softened).toBeCloseTo(0.675, 3);
  });

  it.each([
    ['a small face', [frame(sure('happy'), 80)], 0.5],
    ['a dim face', [frame(sure('happy'), 200, 26)], 0.65],
    ['a black face, of which no more than half is taken', [frame(sure('happy'), 200, 0)], 0.5],
    ['a face seen half the time', [frame(sure('happy')), empty(100)], 0.5],
    ['frames that disagree', [frame(sure('happy')), frame(sure('happy')), frame(sure('sad'))], (2 / 3) ** 2],
    ['nothing at all', [], 0],
  ])('of %s is %d', (_name, given, expected) => {
    expect(confidenceOf(given)).toBeCloseTo(Number(expected), 10);
  });

  it('stays between 0 and 0.75', () => {
    fc.assert(fc.property(samples, (given) => confidenceOf(given) >= 0 && confidenceOf(given) <= 0.75));
  });
});

describe('a look', () => {
  it('suggests a place, a word and how sure it is', () => {
    expect(readFace(eight(sure('happy')))).toEqual({
      kind: 'suggestion',
      suggestion: {
        face: 'happy',
        valence: 91,
        arousal: 76,
        emotion: 'joyeux',
        intensity: 4,
        confidence: 0.75,
      },
    });
  });

  it.each([
    ['a neutral face', eight(sure('neutral')), 'neutral'],
    ['an ambiguous face', eight({ ...none, angry: 0.5, disgusted: 0.4, sad: 0.1 }), 'unsure'],
    ['nobody', Array.from({ length: 8 }, () => empty(90)), 'no-face'],
    ['the dark', Array.from({ length: 8 }, () => empty(2)), 'too-dark'],
    ['no frame', [], 'no-face'],
    [
      'somebody passing behind for two frames of eight',
      [...eight(sure('happy')).slice(2), { faces: 2, frameLuma: 90 }, { faces: 2, frameLuma: 90 }],
      'many-faces',
    ],
    [
      'a face that is there for three frames of eight',
      [...eight(sure('happy')).slice(5), ...Array.from({ length: 5 }, () => empty(90))],
      'no-face',
    ],
  ])('at %s suggests nothing', (_name, given, kind) => {
    expect(readFace(given)).toEqual({ kind });
  });

  it.each([
    [79, 'unsure'],
    [80, 'suggestion'],
  ])('at a face %d px high, where 80 is half of what it takes, is: %s', (heightPx, kind) => {
    const given = Array.from({ length: 8 }, () => frame(sure('happy'), heightPx));
    expect(readFace(given).kind).toBe(kind);
  });

  it('suggests only when at least half sure, and never a neutral face', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const reading = readFace(given);
        if (reading.kind !== 'suggestion') return Object.keys(reading).length === 1;
        const { valence, arousal, confidence, intensity, emotion } = reading.suggestion;
        return (
          confidenceOf(given) >= 0.5 &&
          confidence >= 0.5 &&
          confidence <= 0.75 &&
          Number.isInteger(valence) &&
          Number.isInteger(arousal) &&
          intensity >= 1 &&
          emotionWords.some(({ fr }) => fr === emotion)
        );
      }),
    );
  });

  it('does not depend on the order of its frames', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const turned = readFace(given.toReversed());
        expect(turned.kind).toBe(readFace(given).kind);
      }),
    );
  });
});
