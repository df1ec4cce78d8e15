import type { Feeling } from './affect-plane.ts';

export const moods = ['good', 'middling', 'bad'] as const;
export const energies = ['calm', 'tense', 'exhausted'] as const;
export type Mood = (typeof moods)[number];
export type Energy = (typeof energies)[number];

/**
 * Where two taps lie on the plane, in points of the 9-point SAM, valence then arousal. Tension takes pleasure away; an
 * exhausted body is slack, and going well all the same is only half pleasant. The places are the project's own choice,
 * validated by nobody; `metadata.raw.mode` says that a signal was given so.
 */
const samPlaces: Readonly<
  Record<Mood, Readonly<Record<Energy, readonly [valence: number, arousal: number]>>>
> = {
  good: { calm: [7, 3], tense: [5, 7], exhausted: [5, 2] },
  middling: { calm: [5, 3], tense: [4, 7], exhausted: [4, 2] },
  bad: { calm: [3, 4], tense: [2, 8], exhausted: [2, 2] },
};

/** Two taps on the common scale of 0–100. */
export function feelingOfTaps(mood: Mood, energy: Energy): Feeling {
  const [valence, arousal] = samPlaces[mood][energy];
  return { valence: (valence - 1) * 12.5, arousal: (arousal - 1) * 12.5 };
}
