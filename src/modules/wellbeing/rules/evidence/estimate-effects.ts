import { cholesky, inverse, logDeterminant, type Matrix, solve } from './linear-algebra.ts';

/** One trial, seen from the person's usual ease: x before, y after, in points of the benefit score. */
export interface Trial {
  readonly gesture: number;
  readonly x: number;
  readonly y: number;
  /** What the trial weighs: one over the share of noise in its score. */
  readonly weight: number;
}

export interface Posterior {
  /** By gesture, in points. */
  readonly mean: readonly number[];
  readonly covariance: Matrix;
  /** The share of the distance from usual that is still there a few minutes later, without any gesture. */
  readonly carryover: number;
}

// Priors, stated before any person was simulated; decision 0013 says why.
const carryoverPrior = { mean: 0.6, sd: 0.25 };
const commonPriorSd = 8;
/** How much gestures differ for one person, and how noisy one trial is: a coarse grid is enough to be unsure of both. */
const spreads = [1, 2, 3, 4.5, 6.5, 9];
const noises = [6, 8, 10, 12, 14.5, 18, 23];
const spreadPriorSd = 6;
const negligibleLog = Math.log(1e9);
const noisePrior = { median: 12, logSd: 0.5 };

interface Sums {
  readonly count: number;
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

function sumsOf(trials: readonly Trial[], gestures: number): Sums[] {
  const sums = Array.from({ length: gestures }, () => ({
    count: 0,
    weight: 0,
    x: 0,
    y: 0,
    xx: 0,
    xy: 0,
    yy: 0,
  }));
  for (const { gesture, x, y, weight } of trials) {
    const sum = sums[gesture];
    if (!sum) continue;
    sum.count += 1;
    sum.weight += weight;
    sum.x += weight * x;
    sum.y += weight * y;
    sum.xx += weight * x * x;
    sum.xy += weight * x * y;
    sum.yy += weight * y * y;
  }
  return sums;
}

interface Fit {
  readonly logWeight: number;
  readonly mean: number[];
  /** The Cholesky factor of the precision. */
  readonly lower: Matrix;
}

/** The posterior of (carryover, effects…) for one spread and one noise, and how well that pair explains the answers. */
function explain(sums: readonly Sums[], spread: number, noise: number): Fit {
  const gestures = sums.length;
  const precision = 1 / noise ** 2;
  const carryoverPrecision = 1 / carryoverPrior.sd ** 2;
  // Effects share a common part N(0, commonPriorSd²) and differ by N(0, spread²): its inverse has this simple form.
  const own = 1 / spread ** 2;
  const shared = own / (1 / (commonPriorSd ** 2 * own) + gestures);
  const matrix: Matrix = [
    [carryoverPrecision + precision * sum(sums, 'xx'), ...sums.map(({ x }) => precision * x)],
    ...sums.map(({ x, weight }, row) => [
      precision * x,
      ...sums.map((_, column) => (row === column ? own + precision * weight : 0) - shared),
    ]),
  ];
  const right = [
    carryoverPrecision * carryoverPrior.mean + precision * sum(sums, 'xy'),
    ...sums.map(({ y }) => precision * y),
  ];
  const lower = cholesky(matrix);
  const mean = solve(lower, right);
  const trials = sum(sums, 'count');
  const logPriorPrecision =
    Math.log(carryoverPrecision) +
    gestures * Math.log(own) -
    Math.log(1 + gestures * commonPriorSd ** 2 * own);
  const quadratic =
    precision * sum(sums, 'yy') +
    carryoverPrecision * carryoverPrior.mean ** 2 -
    mean.reduce((total, value, index) => total + value * (right[index] ?? 0), 0);
  const logLikelihood =
    -trials * Math.log(noise) + (logPriorPrecision - logDeterminant(lower) - quadratic) / 2;
  const logPrior =
    -(spread ** 2) / (2 * spreadPriorSd ** 2) -
    (Math.log(noise / noisePrior.median) / noisePrior.logSd) ** 2 / 2;
  return { logWeight: logLikelihood + logPrior, mean, lower };
}

const sum = (sums: readonly Sums[], name: keyof Sums) => sums.reduce((total, one) => total + one[name], 0);

/**
 * What each gesture does for one person:
 *
 *     after − usual = carryover · (before − usual) + effect(gesture) + noise
 *
 * The carryover takes care of the return to usual: whoever answers when low rises anyway, with or without a gesture.
 * Effects are partially pooled towards what gestures do in general for this person, all the more when trials are few.
 * Spread and noise are averaged over, not guessed, so that few trials give wide intervals. Nothing is random.
 */
export function estimateEffects(trials: readonly Trial[], gestures: number): Posterior {
  const sums = sumsOf(trials, gestures);
  const all = spreads.flatMap((spread) => noises.map((noise) => explain(sums, spread, noise)));
  const best = Math.max(...all.map(({ logWeight }) => logWeight));
  // What explains the answers a billion times worse moves nothing.
  const fits = all
    .filter(({ logWeight }) => logWeight > best - negligibleLog)
    .map(({ lower, ...fit }) => ({ ...fit, covariance: inverse(lower) }));
  const weights = fits.map(({ logWeight }) => Math.exp(logWeight - best));
  const total = weights.reduce((reached, weight) => reached + weight, 0);
  type Kept = (typeof fits)[number];
  const average = (pick: (one: Kept) => number) =>
    fits.reduce((reached, one, index) => reached + (weights[index] ?? 0) * pick(one), 0) / total;
  const indices = Array.from({ length: gestures + 1 }, (_, index) => index);
  const mean = indices.map((index) => average((one) => one.mean[index] ?? 0));
  const spreadOf = (one: Kept, index: number) => (one.mean[index] ?? 0) - (mean[index] ?? 0);
  const covariance = indices.map((row) =>
    indices.map((column) =>
      average((one) => (one.covariance[row]?.[column] ?? 0) + spreadOf(one, row) * spreadOf(one, column)),
    ),
  );
  return {
    mean: mean.slice(1),
    covariance: covariance.slice(1).map((line) => line.slice(1)),
    carryover: mean[0] ?? 0,
  };
}
