/** Ridge regression by its normal equations: the same data give the same weights on every machine. */
export type Features = ReadonlyMap<string, number>;

export interface Linear {
  bias: number;
  weights: Map<string, number>;
}

/** Solves `matrix · x = vector` for a symmetric positive matrix, by Cholesky; both are overwritten. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? 0) * at(j, k);
      row[j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  });
  matrix.forEach((row, i) => {
    let sum = vector[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (row[k] ?? 0) * (vector[k] ?? 0);
    vector[i] = sum / at(i, i);
  });
  for (let i = matrix.length - 1; i >= 0; i -= 1) {
    let sum = vector[i] ?? 0;
    for (let k = i + 1; k < matrix.length; k += 1) sum -= at(k, i) * (vector[k] ?? 0);
    vector[i] = sum / at(i, i);
  }
  return vector;
}

/** What the lexicon says and the marks of a text are trusted more than its single words. */
const trustOf = (feature: string) =>
  feature.startsWith('lexicon') ? 2 : feature.startsWith('mark') ? 1 : 0.5;

const middle = 50;

/** Weights that predict `targets` from `rows`, held towards the prior that a person wrote by `ridge`. */
export function learnRidge(
  rows: readonly Features[],
  targets: readonly number[],
  { ridge, prior }: { ridge: number; prior: Features },
): Linear {
  const believed = { bias: middle, weights: new Map(prior) };
  const left = targets.map((target, at) => target - predict(believed, rows[at] ?? new Map()));
  const bias = left.reduce((sum, value) => sum + value, 0) / left.length;
  const shown = new Map<string, [row: number, value: number][]>();
  rows.forEach((row, at) => {
    for (const [feature, value] of row) shown.set(feature, [...(shown.get(feature) ?? []), [at, value]]);
  });
  const kept = [...shown].filter(([, places]) => places.length > 1);
  const kernel = rows.map((_, at) => new Float64Array(rows.length).fill(0).fill(ridge, at, at + 1));
  for (const [feature, places] of kept) {
    for (const [i, one] of places) {
      const line = kernel[i];
      for (const [j, other] of places) if (line) line[j] = (line[j] ?? 0) + trustOf(feature) * one * other;
    }
  }
  const dual = solve(
    kernel,
    Float64Array.from(left, (value) => value - bias),
  );
  const weightOf = ([feature, places]: (typeof kept)[number]) =>
    (prior.get(feature) ?? 0) +
    trustOf(feature) * places.reduce((sum, [at, value]) => sum + value * (dual[at] ?? 0), 0);
  return { bias: middle + bias, weights: new Map(kept.map((entry) => [entry[0], weightOf(entry)])) };
}

export function predict({ bias, weights }: Linear, features: Features): number {
  let sum = bias;
  for (const [feature, value] of features) sum += value * (weights.get(feature) ?? 0);
  return sum;
}
