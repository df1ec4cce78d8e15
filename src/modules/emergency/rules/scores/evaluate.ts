import type { Answers, Item, MeasureItem, Points, Score } from './score.ts';

/** From answers to a number, its working and its band; or to the reason why there is no number. */

export type Outcome =
  | { kind: 'missing'; items: string[] }
  | { kind: 'impossible'; item: MeasureItem }
  | { kind: 'result'; value: number; shown: string; working: string; points: Points; band: string };

/** A figure as French writes it: « −1,5 ». */
export function inFrench(figure: number, decimals?: number): string {
  const written = decimals === undefined ? String(figure) : figure.toFixed(decimals);
  return written.replace('.', ',').replace('-', '−');
}

/** Whether it is a measure that a body may have, in no more decimals than are asked for. */
export function isPlausible({ least, most, decimals }: MeasureItem, value: number): boolean {
  const scaled = value * 10 ** decimals;
  return value >= least && value <= most && Math.abs(scaled - Math.round(scaled)) < 1e-9;
}

function isAnswered(item: Item, answers: Answers): boolean {
  const answer = answers[item.id];
  if (item.kind === 'measure') return typeof answer === 'number' && Number.isFinite(answer);
  return item.choices.some(({ id }) => id === answer);
}

function usualPoints(item: Item, answers: Answers): number {
  const answer = answers[item.id];
  if (item.kind === 'choice') return item.choices.find(({ id }) => id === answer)?.points ?? 0;
  return item.steps.find(({ upTo }) => Number(answer) <= upTo)?.points ?? 0;
}

/** 2 + 0 + 1.5 = 3.5, a negative term in brackets. */
function sumOf(terms: readonly number[]) {
  const value = terms.reduce((sum, term) => sum + term, 0);
  const working = terms.map((term) => (term < 0 ? `(${inFrench(term)})` : inFrench(term))).join(' + ');
  return { value, shown: inFrench(value), working: `${working} = ${inFrench(value)}` };
}

function bandOf({ bandOf: decide, bands }: Score, points: Points, value: number): string {
  const band = decide?.(points, value) ?? bands.find(({ upTo }) => value <= upTo)?.id;
  if (band === undefined) throw new Error(`no band for ${value}`);
  return band;
}

/** @returns a number only when every item is answered, and every measure is one that a body may have */
export function evaluate(score: Score, answers: Answers): Outcome {
  const impossible = score.items.find(
    (item): item is MeasureItem =>
      item.kind === 'measure' && isAnswered(item, answers) && !isPlausible(item, Number(answers[item.id])),
  );
  if (impossible) return { kind: 'impossible', item: impossible };
  const missing = score.items.filter((item) => !isAnswered(item, answers)).map(({ id }) => id);
  if (missing.length > 0) return { kind: 'missing', items: missing };
  const points: Points = Object.fromEntries(
    score.items.map((item) => {
      const usual = usualPoints(item, answers);
      return [item.id, score.pointsOf?.(item, answers, usual) ?? usual];
    }),
  );
  const own = score.formula?.of(points, answers);
  const { value, shown, working } = own
    ? { ...own, shown: inFrench(own.value, own.decimals) }
    : sumOf(score.items.map(({ id }) => points[id] ?? 0));
  return { kind: 'result', value, shown, working, points, band: bandOf(score, points, value) };
}
