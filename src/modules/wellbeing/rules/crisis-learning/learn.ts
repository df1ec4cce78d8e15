import { priorOf } from './prior.ts';

/** Logistic regression with a ridge around the prior, by plain gradient steps: the same data give the same weights on every machine. */
export interface Example {
  features: ReadonlySet<string>;
  isCrisis: boolean;
  /** How many sentences like it this one stands for. */
  counts: number;
}

export interface Model {
  bias: number;
  weights: Map<string, number>;
}

/** Features that a single sentence shows teach its wording, not its family. */
function listFeatures(examples: readonly Example[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const needed = (feature: string) =>
    (feature.startsWith('=') || feature.includes('+')) && priorOf(feature) === 0 ? fewest : 1;
  return [...counts].filter(([feature, count]) => count >= needed(feature)).map(([feature]) => feature);
}

/** How much each kind of feature may move: words are free to, what a person believed beforehand is held tighter. */
export function scaleOf(feature: string): number {
  if (feature.startsWith('=')) return 1;
  if (feature.includes('+')) return 0.25;
  return feature.includes(':') ? 0.7 : 0.5;
}

const priorBias = -2;

export interface Options {
  ridge: number;
  fewest: number;
  steps: number;
}

export function learn(examples: readonly Example[], { ridge, fewest, steps }: Options): Model {
  const names = listFeatures(examples, fewest);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const scales = Float64Array.from(names, scaleOf);
  const rows = examples.map(({ features, isCrisis, counts }) => ({
    counts,
    columns: Int32Array.from([...features].flatMap((feature) => indexOf.get(feature) ?? [])),
    target: isCrisis ? 1 : 0,
  }));
  const positives = rows.filter(({ target }) => target === 1).length;
  const weightOfPositive = rows.length / (2 * positives);
  const weightOfNegative = rows.length / (2 * (rows.length - positives));
  const prior = Float64Array.from(names, (name) => priorOf(name) / scaleOf(name));
  const weights = Float64Array.from(prior);
  const momentum = new Float64Array(names.length);
  let bias = priorBias;
  const rate = 0.004;
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(names.length);
    let biasGradient = 0;
    for (const { columns, target, counts } of rows) {
      let sum = bias;
      for (const at of columns) sum += (weights[at] ?? 0) * (scales[at] ?? 1);
      const error =
        counts * (1 / (1 + Math.exp(-sum)) - target) * (target === 1 ? weightOfPositive : weightOfNegative);
      biasGradient += error;
      for (const at of columns) gradient[at] = (gradient[at] ?? 0) + error * (scales[at] ?? 1);
    }
    bias -= rate * biasGradient;
    for (let at = 0; at < weights.length; at += 1) {
      const slope = (gradient[at] ?? 0) + ridge * ((weights[at] ?? 0) - (prior[at] ?? 0));
      momentum[at] = 0.9 * (momentum[at] ?? 0) + slope;
      weights[at] = (weights[at] ?? 0) - rate * (momentum[at] ?? 0);
    }
  }
  return { bias, weights: new Map(names.map((name, at) => [name, (weights[at] ?? 0) * (scales[at] ?? 1)])) };
}

/** The log-odds of a crisis. */
export function scoreOf({ bias, weights }: Model, features: ReadonlySet<string>): number {
  let sum = bias;
  for (const feature of features) sum += weights.get(feature) ?? priorOf(feature);
  return sum;
}
