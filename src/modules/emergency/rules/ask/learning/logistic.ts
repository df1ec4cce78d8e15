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

/** What one column shows: in which examples, and how much of it. */
interface Shown {
  at: Int32Array;
  values: Float64Array;
  isBinary: boolean;
}

function columnsOf(examples: readonly Example[], width: number): Shown[] {
  const rows: { at: number[]; values: number[] }[] = Array.from({ length: width }, () => ({
    at: [],
    values: [],
  }));
  for (const [at, { columns, values }] of examples.entries())
    for (const [place, column] of columns.entries()) {
      const row = rows[column];
      row?.at.push(at);
      row?.values.push(values[place] ?? 0);
    }
  return rows.map(({ at, values }) => ({
    at: Int32Array.from(at),
    values: Float64Array.from(values),
    isBinary: values.every((value) => value === 1),
  }));
}

/**
 * Logistic regression with a ridge on the weights, none on the bias: Newton's step for one weight after the other (cyclic
 * coordinate descent) until none moves. The same examples give the same weights on every machine.
 */
export function fitLogistic(examples: readonly Example[], width: number, ridge: number): LinearModel {
  const rows = columnsOf(examples, width);
  const everyone: Shown = {
    at: Int32Array.from(examples.keys()),
    values: new Float64Array(examples.length).fill(1),
    isBinary: true,
  };
  const isTrue = Float64Array.from(examples, (example) => Number(example.isTrue));
  const counts = Float64Array.from(examples, (example) => example.counts);
  // The odds rather than their logarithm: a step on a column of ones then costs one exponential for all its examples.
  const odds = new Float64Array(examples.length).fill(1);
  const weights = new Float64Array(width);
  let bias = 0;
  const move = ({ at, values, isBinary }: Shown, weight: number, held: number) => {
    let slope = held * weight;
    let curve = held;
    for (let place = 0; place < at.length; place += 1) {
      const example = at[place] ?? 0;
      const odd = odds[example] ?? 1;
      const likely = odd / (1 + odd);
      const worth = (counts[example] ?? 0) * (values[place] ?? 0);
      slope += worth * (likely - (isTrue[example] ?? 0));
      curve += worth * likely * (1 - likely) * (values[place] ?? 0);
    }
    const step = curve === 0 ? 0 : Math.max(-longestStep, Math.min(longestStep, -slope / curve));
    const factor = Math.exp(step);
    for (let place = 0; place < at.length; place += 1) {
      const example = at[place] ?? 0;
      odds[example] = (odds[example] ?? 1) * (isBinary ? factor : Math.exp(step * (values[place] ?? 0)));
    }
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
