/** One text: what its tokens show, what stands at each place where a reading may turn, and how it is to be read. */
export interface ChainExample {
  /** For each token, the columns that speak for its being an order. */
  tokens: readonly (readonly number[])[];
  /** For each token, the columns of a turn into an order just before it, and of a turn out of one. */
  begins: readonly (readonly number[])[];
  ends: readonly (readonly number[])[];
  isOrder: readonly boolean[];
}

export interface ChainOptions {
  ridge: number;
  rounds: number;
  /** The first step of a weight; each further one is shorter (AdaGrad). */
  step: number;
  /** The share of features that are hidden at each step, so that a text unlike these is read by what is left (dropout). */
  dropped: number;
}

const sum = (columns: readonly number[], weights: Float64Array) => {
  let total = 0;
  for (const column of columns) total += weights[column] ?? 0;
  return total;
};

const logAdd = (one: number, other: number) => {
  const [high, low] = one > other ? [one, other] : [other, one];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
};

/** How likely each token is an order, and each turn to stand, under the weights (forward and backward). Pure. */
export function expected({ tokens, begins, ends }: ChainExample, weights: Float64Array) {
  const length = tokens.length;
  const odds = tokens.map((columns) => sum(columns, weights));
  const begin = begins.map((columns) => sum(columns, weights));
  const end = ends.map((columns) => sum(columns, weights));
  const [asked, ordered] = [new Float64Array(length), new Float64Array(length)];
  asked[0] = 0;
  ordered[0] = (begin[0] ?? 0) + (odds[0] ?? 0);
  for (let at = 1; at < length; at += 1) {
    const [a, o] = [asked[at - 1] ?? 0, ordered[at - 1] ?? 0];
    asked[at] = logAdd(a, o + (end[at] ?? 0));
    ordered[at] = logAdd(o, a + (begin[at] ?? 0)) + (odds[at] ?? 0);
  }
  const all = logAdd(asked[length - 1] ?? 0, ordered[length - 1] ?? 0);
  const isOrder = new Float64Array(length);
  const turnsIn = new Float64Array(length);
  const turnsOut = new Float64Array(length);
  let [askedAfter, orderedAfter] = [0, 0];
  for (let at = length - 1; at >= 0; at -= 1) {
    isOrder[at] = Math.exp((ordered[at] ?? 0) + orderedAfter - all);
    if (at === 0) {
      turnsIn[0] = isOrder[0] ?? 0;
      break;
    }
    const [toOrder, toAsked] = [orderedAfter + (odds[at] ?? 0), askedAfter];
    const [inward, outward] = [(begin[at] ?? 0) + toOrder, (end[at] ?? 0) + toAsked];
    turnsIn[at] = Math.exp((asked[at - 1] ?? 0) + inward - all);
    turnsOut[at] = Math.exp((ordered[at - 1] ?? 0) + outward - all);
    askedAfter = logAdd(toAsked, inward);
    orderedAfter = logAdd(toOrder, outward);
  }
  return { isOrder, turnsIn, turnsOut };
}

/** The same numbers on every machine (Lehmer's generator, as Park and Miller chose it). */
export function drawing(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

function shuffled(length: number, draw: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/**
 * A conditional random field of two labels (Lafferty et al., 2001): weights under which the given readings of the texts are
 * likeliest, with a ridge, by steps on one text after the other. The same texts give the same weights on every machine.
 */
export function fitChain(
  examples: readonly ChainExample[],
  width: number,
  { ridge, rounds, step, dropped }: ChainOptions,
): Float64Array {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const mean = new Float64Array(width);
  const counts = new Float64Array(width);
  for (const { tokens, begins, ends } of examples)
    for (const columns of [tokens, begins, ends])
      for (const own of columns) for (const column of own) counts[column] = (counts[column] ?? 0) + 1;
  const draw = drawing();
  const move = (columns: readonly number[], slope: number) => {
    for (const column of columns) {
      const weight = weights[column] ?? 0;
      const held = slope - (ridge * weight) / (counts[column] ?? 1);
      const square = (squares[column] ?? 0) + held * held;
      squares[column] = square;
      weights[column] = weight + (step * held) / Math.sqrt(square);
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(examples.length, draw)) {
      const whole = examples[at];
      if (!whole || whole.tokens.length === 0) continue;
      const some = (rows: readonly (readonly number[])[]) =>
        rows.map((columns) => columns.filter(() => draw() >= dropped));
      const example = {
        ...whole,
        tokens: some(whole.tokens),
        begins: some(whole.begins),
        ends: some(whole.ends),
      };
      const { isOrder, turnsIn, turnsOut } = expected(example, weights);
      for (const [place, columns] of example.tokens.entries()) {
        const here = example.isOrder[place] ?? false;
        const before = place > 0 && (example.isOrder[place - 1] ?? false);
        move(columns, Number(here) - (isOrder[place] ?? 0));
        move(example.begins[place] ?? [], Number(here && !before) - (turnsIn[place] ?? 0));
        move(example.ends[place] ?? [], Number(before && !here) - (turnsOut[place] ?? 0));
      }
    }
    // The later half of the way, averaged: steps on one text after the other never come to rest.
    if (round >= rounds / 2)
      for (let column = 0; column < width; column += 1)
        mean[column] = (mean[column] ?? 0) + (weights[column] ?? 0) / (rounds - Math.ceil(rounds / 2));
  }
  return mean;
}
