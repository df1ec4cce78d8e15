import type { Feeling } from '../affect-plane.ts';
import { easeIn, noiseShareIn, stateBefore } from './benefit.ts';
import { estimateEffects } from './estimate-effects.ts';

/** Before and after one gesture, on 0–100. */
export interface BeforeAfter {
  readonly slug: string;
  readonly before: Feeling;
  readonly after: Feeling;
}

export type Verdict = 'helps' | 'no-effect' | 'worse' | 'undecided' | 'too-few';

export interface GestureEvidence {
  readonly slug: string;
  readonly count: number;
  /** Points of the benefit score, on 0–100, beyond the usual return; with its interval. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
  /** Gestures that this one is surely ahead of; an order that nothing settles is not said, nor one of too few trials. */
  readonly aheadOf: readonly string[];
}

/**
 * Half of the distance between two neighbouring points of the SAM (12.5 on 0–100): a smaller effect could not even be
 * told on that scale, which the sliders were found equivalent to.
 */
export const negligiblePoints = 6.25;
/** Fewer trials than this are moments: nothing is said of them. */
export const fewestTrials = 5;
// Shown as 90 % intervals: on simulated persons, the normal 1.645 covers a little less, this a little more.
const intervalWidth = 1.96;
// An order is said from this many standard deviations on: a list holds many pairs, and all that are said must be right.
const sureOrder = 1.8;
/** As many made-up answers in the middle as it takes for a few real ones not to decide alone what is usual. */
const usualWeight = 5;

const usualSpreadPoints = 20;

/** Where the person usually stands, and how sure that is. */
export interface Usual {
  readonly feeling: Feeling;
  readonly errorPoints: number;
}

/** The mean of what was said, drawn to the middle while that is little. */
export function usualFeeling(said: readonly Feeling[]): Usual {
  const count = usualWeight + said.length;
  const total = (pick: (one: Feeling) => number) => said.reduce((sum, one) => sum + pick(one), 0);
  const valence = (50 * usualWeight + total((one) => one.valence)) / count;
  const arousal = (50 * usualWeight + total((one) => one.arousal)) / count;
  const squares = total((one) => ((one.valence - valence) ** 2 + (one.arousal - arousal) ** 2) / 2);
  const variance = (usualSpreadPoints ** 2 * usualWeight + squares) / count;
  return { feeling: { valence, arousal }, errorPoints: Math.sqrt(variance / count) };
}

function verdictOf(count: number, low: number, high: number): Verdict {
  if (count < fewestTrials) return 'too-few';
  if (low > -negligiblePoints && high < negligiblePoints) return 'no-effect';
  if (low > 0) return 'helps';
  return high < 0 ? 'worse' : 'undecided';
}

/**
 * What each gesture has done for one person, the most helpful first. The same answers give the same evidence, in
 * whatever order they come.
 *
 * @param usual what the person usually feels (`usualFeeling`), from all that they said and not only before gestures
 */
export function gestureEvidence(answers: readonly BeforeAfter[], usual: Usual): GestureEvidence[] {
  const slugs = [...new Set(answers.map(({ slug }) => slug))].toSorted();
  const trials = answers.map(({ slug, before, after }) => {
    const state = stateBefore(before);
    const usualEase = easeIn(state, usual.feeling);
    return {
      gesture: slugs.indexOf(slug),
      x: easeIn(state, before) - usualEase,
      y: easeIn(state, after) - usualEase,
      weight: 1 / noiseShareIn(state),
    };
  });
  const { mean, covariance, carryover } = estimateEffects(trials, slugs.length);
  const variance = (a: number, b: number) => covariance[a]?.[b] ?? 0;
  const counts = slugs.map((_, index) => trials.filter(({ gesture }) => gesture === index).length);
  const isTold = (index: number) => (counts[index] ?? 0) >= fewestTrials;
  const isAhead = (a: number, b: number) => {
    if (!isTold(a) || !isTold(b)) return false;
    const sd = Math.sqrt(variance(a, a) + variance(b, b) - 2 * variance(a, b));
    return (mean[a] ?? 0) - (mean[b] ?? 0) > sureOrder * sd;
  };
  return slugs
    .map((slug, index) => {
      const estimate = mean[index] ?? 0;
      // Not knowing quite what is usual moves all effects together: it widens intervals and settles no order.
      const common = ((1 - carryover) * usual.errorPoints) ** 2;
      const half = intervalWidth * Math.sqrt(variance(index, index) + common);
      const [low, high, count] = [estimate - half, estimate + half, counts[index] ?? 0];
      const aheadOf = slugs.filter((_, other) => other !== index && isAhead(index, other));
      return { slug, count, estimate, low, high, verdict: verdictOf(count, low, high), aheadOf };
    })
    .toSorted((a, b) => b.estimate - a.estimate || (a.slug < b.slug ? -1 : 1));
}
