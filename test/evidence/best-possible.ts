import type { SimulatedPerson } from './simulated-person.ts';
import { simulation } from './simulated-person.ts';

const { withinPersonSd, readingSd, happeningSd, naturalCarryover, largestEffectPoints } = simulation;
const axes = ['valence', 'arousal'] as const;

// What one exact reading tells of what was felt, and the noise that is left on each axis of the after.
const share = withinPersonSd ** 2 / (withinPersonSd ** 2 + readingSd ** 2);
const unknownOfFelt = (1 - share) * withinPersonSd ** 2;
const noiseVariance = naturalCarryover ** 2 * unknownOfFelt + happeningSd ** 2 + readingSd ** 2;

const density = (x: number) => Math.exp((-x * x) / 2);
const steps = 300;

/** The mean of N(mean, variance) between 0 and the largest effect, where the effects were drawn evenly. */
function meanWithin(mean: number, variance: number): number {
  let [weights, total] = [0, 0];
  for (let step = 0; step < steps; step += 1) {
    const points = ((step + 0.5) / steps) * largestEffectPoints;
    const weight = density((points - mean) / Math.sqrt(variance));
    weights += weight;
    total += weight * points;
  }
  return weights > 0 ? total / weights : mean;
}

/**
 * Ranks a person's gestures, the most helpful first, knowing all that the simulation supposes and all that is hidden of
 * the person (what is usual for them, how feelings carry over, every noise, how effects were drawn, the readings before
 * they were cut to the scale) except the effects themselves: no estimate from the answers alone can be expected to do
 * better.
 */
export function rankAtBest({ effects, hidden: { usual, trials } }: SimulatedPerson): string[] {
  const told = effects.map(({ slug }) => {
    let [product, square] = [0, 0];
    for (const { before, after, direction } of trials.filter((trial) => trial.slug === slug)) {
      for (const axis of axes) {
        const expected = usual[axis] + naturalCarryover * share * (before[axis] - usual[axis]);
        product += direction[axis] * (after[axis] - expected);
        square += direction[axis] ** 2;
      }
    }
    return { slug, points: meanWithin(product / square, noiseVariance / square) };
  });
  return told.toSorted((a, b) => b.points - a.points).map(({ slug }) => slug);
}
