import { expect, it } from 'vitest';
import { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { anySeed, firstWish, lengthsMinutes, requestFor, seedOf, targetNames } from './wish.ts';

const start = { valence: 30, arousal: 80 };

it('asks for something the composer accepts, whatever is chosen', () => {
  for (const target of [...targetNames, 'point' as const]) {
    for (const minutes of lengthsMinutes) {
      const request = requestFor({ ...firstWish, target, minutes }, start, anySeed());
      expect(MusicRequest.safeParse(request).success).toBe(true);
      expect(request.from).toEqual(start);
    }
  }
});

it('goes straight to the arrival when asked', () => {
  const request = requestFor({ ...firstWish, target: 'sleep', isDirect: true }, start, 1);
  expect(request.from).toEqual(request.to);
});

it.each([
  ['7', 7],
  [' 4294967295 ', 4_294_967_295],
  ['0', 0],
  ['4294967296', undefined],
  ['-1', undefined],
  ['7.5', undefined],
  ['sept', undefined],
  ['', undefined],
])('reads the seed « %s »', (typed, seed) => {
  expect(seedOf(typed)).toBe(seed);
});
