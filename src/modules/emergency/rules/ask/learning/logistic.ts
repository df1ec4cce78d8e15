/** What one example shows: a value for each of its columns, the others being 0. */
export interface Example {
  columns: readonly number[];
  values: readonly number[];
  isTrue: boolean;
  /** How many examples like it this one stands for. */
  counts: number;
}

export interface LinearModel {
  bias: number;
  weights: Float64Array;
}

const mostRounds = 200;
const smallestMove = 1e-4;
/** A step may not go further than this: far from the end, a curve says little about what lies beyond. */
const longestStep = 2;

/**
 * Logistic regression with a ridge on the weights, none on the bias: Newton's step for one weight after the other (cyclic
 * coordinate descent) until none moves. The same examples give the same weights on every machine.
 */
export function fitLogistic(examples: readonly Example[], width: number, ridge: number): LinearModel {
  const rows: { at: number; value: number }[][] = Array.from({ length: width }, () => []);
  for (const [at, { columns, values }] of examples.entries())
    for (const [place, column] of columns.entries()) rows[column]?.push({ at, value: values[place] ?? 0 });
  const everyone = examples.map((_, at) => ({ at, value: 1 }));
  const sums = new Float64Array(examples.length);
  const weights = new Float64Array(width);
  let bias = 0;
  const move = (shown: readonly { at: number; value: number }[], weight: number, held: number) => {
    let slope = held * weight;
    let curve = held;
    for (const { at, value } of shown) {
      const example = examples[at];
      if (!example) continue;
      const likely = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      slope += example.counts * (likely - (example.isTrue ? 1 : 0)) * value;
      curve += example.counts * likely * (1 - likely) * value * value;
    }
    const step = curve === 0 ? 0 : Math.max(-longestStep, Math.min(longestStep, -slope / curve));
    for (const { at, value } of shown) sums[at] = (sums[at] ?? 0) + step * value;
    return step;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const shift = move(everyone, 0, 0);
    bias += shift;
    let furthest = Math.abs(shift);
    for (const [column, shown] of rows.entries()) {
      const step = move(shown, weights[column] ?? 0, ridge);
      weights[column] = (weights[column] ?? 0) + step;
      furthest = Math.max(furthest, Math.abs(step));
    }
    if (furthest < smallestMove) break;
  }
  return { bias, weights };
}
