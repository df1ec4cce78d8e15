import { type Bar, barsPerPhrase } from './bars.ts';
import type { Mode } from './cues.ts';
import type { Dice } from './dice.ts';

const scales: Record<Mode, readonly number[]> = {
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  ionian: [0, 2, 4, 5, 7, 9, 11],
};

/** Degrees of four bars. The tonic in every second bar is what lets a listener, or a key finder, feel at home. */
const progressions: Record<Mode, readonly (readonly number[])[]> = {
  aeolian: [
    [0, 3, 0, 4],
    [0, 5, 0, 3],
    [0, 6, 0, 4],
  ],
  dorian: [
    [0, 3, 0, 6],
    [0, 6, 0, 4],
    [0, 3, 0, 4],
  ],
  mixolydian: [
    [0, 6, 0, 3],
    [0, 3, 0, 4],
    [0, 6, 0, 4],
  ],
  ionian: [
    [0, 3, 0, 4],
    [0, 5, 0, 3],
    [0, 1, 0, 4],
  ],
};

export interface Chord {
  /** Pitch class of the root, 0 to 11. */
  root: number;
  /** Pitch classes, root first. */
  tones: readonly number[];
  /** The fourth that leans on the third, when the bar begins so. */
  suspended: number | undefined;
  /** Pitch classes of the scale in force. */
  scale: readonly number[];
}

function tone(scale: readonly number[], tonic: number, degree: number): number {
  return (tonic + (scale[degree % scale.length] ?? 0)) % 12;
}

function chordOn(degree: number, bar: Bar, tonic: number, dice: Dice): Chord {
  const scale = scales[bar.cues.mode];
  const on = (step: number) => tone(scale, tonic, degree + step);
  const isHome = degree === 0;
  const colour = bar.cues.valence > 0.6 && dice.chance(0.6) ? [isHome ? on(8) : on(6)] : [];
  const leans = !bar.isLast && dice.chance(bar.cues.tension * 0.5);
  return {
    root: on(0),
    tones: [on(0), on(2), on(4), ...(bar.isLast ? [] : colour)],
    suspended: leans ? on(3) : undefined,
    scale: scale.map((step) => (tonic + step) % 12),
  };
}

/** One chord a bar; phrases follow A A B A, each letter with its own progression. */
export function harmonise(bars: readonly Bar[], dice: Dice): Chord[] {
  const tonic = Math.floor(dice.between(0, 12));
  const choices = [dice.between(0, 1), dice.between(0, 1)] as const;
  return bars.map((bar) => {
    const phrase = Math.floor(bar.index / barsPerPhrase);
    const letter = phrase % 4 === 2 ? 1 : 0;
    const offered = progressions[bar.cues.mode];
    const first = Math.floor(choices[0] * offered.length);
    const second = (first + 1 + Math.floor(choices[1] * (offered.length - 1))) % offered.length;
    const progression = offered[letter === 0 ? first : second] ?? [0];
    // The closing chord is home; the one before leads there.
    const degree = bar.isLast
      ? 0
      : bar.barsLeft === 1 && bar.index > 0
        ? 4
        : progression[bar.index % barsPerPhrase];
    return chordOn(degree ?? 0, bar, tonic, dice);
  });
}

/** The key of a pitch class that lies nearest to a centre. */
export function nearestKey(pitchClass: number, centre: number): number {
  const rounded = Math.round(centre);
  const up = (((pitchClass - rounded) % 12) + 12) % 12;
  return up > 6 ? rounded + up - 12 : rounded + up;
}

/** The key among some pitch classes that lies nearest to a centre. */
export function nearestAmong(pitchClasses: readonly number[], centre: number): number {
  const keys = pitchClasses.map((pitchClass) => nearestKey(pitchClass, centre));
  return keys.reduce((best, key) => (Math.abs(key - centre) < Math.abs(best - centre) ? key : best));
}
