import { spectraOf } from './fourier.ts';
import type { Recording } from './recording.ts';

const major = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const minor = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];

/** Energy of each pitch class, C first, from 60 to 2,000 Hz. */
export function chromaOf(recording: Recording): number[] {
  const size = 8192;
  const chroma = new Array<number>(12).fill(0);
  for (const spectrum of spectraOf(recording.mono, size, size)) {
    for (const [bin, magnitude] of spectrum.entries()) {
      const hertz = (bin * recording.sampleRate) / size;
      if (hertz < 60 || hertz > 2000) continue;
      const pitchClass = (((Math.round(12 * Math.log2(hertz / 440)) + 9) % 12) + 12) % 12;
      chroma[pitchClass] = (chroma[pitchClass] ?? 0) + magnitude;
    }
  }
  return chroma;
}

function likeness(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [leftMean, rightMean] = [mean(left), mean(right)];
  let [both, leftOnly, rightOnly] = [0, 0, 0];
  for (const [index, value] of left.entries()) {
    const other = (right[index] ?? 0) - rightMean;
    both += (value - leftMean) * other;
    leftOnly += (value - leftMean) ** 2;
    rightOnly += other ** 2;
  }
  return both / Math.sqrt(leftOnly * rightOnly + 1e-12);
}

/** How much more a chroma looks like its best major key than its best minor key (Krumhansl and Kessler's profiles). */
export function majorness(chroma: readonly number[]): number {
  const best = (profile: readonly number[]) =>
    Math.max(
      ...profile.map((_, tonic) =>
        likeness(
          chroma,
          profile.map((_, index) => profile[(index - tonic + 12) % 12] ?? 0),
        ),
      ),
    );
  return best(major) - best(minor);
}
