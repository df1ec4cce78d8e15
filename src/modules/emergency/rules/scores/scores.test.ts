import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Answers, Item, Score } from './score.ts';
import { scores } from './scores.ts';
import { vectors } from './vectors.fixture.ts';

const scoreOf = (slug: string): Score => {
  const found = scores.find((score) => score.slug === slug);
  if (!found) throw new Error(`no score ${slug}`);
  return found;
};

/** Signs that are not named are absent: a vector says only what is there. */
function completed(score: Score, answers: Answers): Answers {
  const absent = score.items.filter((item) => item.kind === 'choice' && item.choices[0]?.id === 'no');
  return { ...Object.fromEntries(absent.map(({ id }) => [id, 'no'])), ...answers };
}

test('there are at least fourteen, each with three vectors and a source that can be found', () => {
  expect(scores.length).toBeGreaterThanOrEqual(14);
  for (const { slug, sources } of scores) {
    expect(vectors[slug]?.length ?? 0, slug).toBeGreaterThanOrEqual(3);
    expect(sources.length, slug).toBeGreaterThanOrEqual(1);
  }
});

describe.each(Object.keys(vectors))('%s', (slug) => {
  const score = scoreOf(slug);

  test.each(vectors[slug] ?? [])('%#: %j', ({ answers, shown, band }) => {
    const outcome = evaluate(score, completed(score, answers));
    expect(outcome).toMatchObject({ kind: 'result', shown, band });
  });

  test('gives no number while any one item is missing', () => {
    const full = completed(score, vectors[slug]?.[0]?.answers ?? {});
    for (const { id } of score.items) {
      const { [id]: _left, ...rest } = full;
      expect(evaluate(score, rest)).toEqual({ kind: 'missing', items: [id] });
    }
    expect(evaluate(score, {})).toEqual({ kind: 'missing', items: score.items.map(({ id }) => id) });
  });

  test('gives no number for an answer that it does not offer', () => {
    const full = completed(score, vectors[slug]?.[0]?.answers ?? {});
    for (const item of score.items) {
      const wrong =
        item.kind === 'measure' ? [item.least - 1, item.most + 1, item.least + 0.05] : ['perhaps', 1];
      for (const answer of wrong)
        expect(evaluate(score, { ...full, [item.id]: answer }).kind, `${item.id} ${answer}`).not.toBe(
          'result',
        );
      expect(evaluate(score, { ...full, [item.id]: Number.NaN }).kind).toBe('missing');
    }
  });

  test('every total that its answers can make has a band', () => {
    for (const answers of combinations(score)) {
      const outcome = evaluate(score, answers);
      expect(outcome.kind).toBe('result');
      if (outcome.kind === 'result') expect(score.bands.map(({ id }) => id)).toContain(outcome.band);
    }
  });
});

/** Each answer of one item with the first and the last answers of all others. */
function combinations(score: Score): Answers[] {
  const offered = (item: Item): (string | number)[] =>
    item.kind === 'choice'
      ? item.choices.map(({ id }) => id)
      : [item.least, ...item.steps.map(({ upTo }) => upTo).filter(Number.isFinite), item.most];
  const ends = [0, -1].map((at) =>
    Object.fromEntries(score.items.map((item) => [item.id, offered(item).at(at) ?? ''])),
  );
  return ends.flatMap((end) =>
    score.items.flatMap((item) => offered(item).map((answer) => ({ ...end, [item.id]: answer }))),
  );
}

/** Reads « 2 + (−2) = 0 », « 0,9368 × 4 + … = 7,8408 » and « 110 ÷ 90 ≈ 1,22 » as a reader with a pencil would. */
function recompute(working: string): { left: number; right: number } {
  const figure = (text: string) =>
    Number(
      text
        .replace(/[()\s]/g, '')
        .replace('−', '-')
        .replace(',', '.'),
    );
  const [left = '', right = ''] = working.split(/[=≈]/);
  const sum = left
    .split(' + ')
    .map((term) => {
      if (term.includes('×'))
        return term
          .split('×')
          .map(figure)
          .reduce((a, b) => a * b);
      if (term.includes('÷'))
        return term
          .split('÷')
          .map(figure)
          .reduce((a, b) => a / b);
      return figure(term);
    })
    .reduce((a, b) => a + b);
  return { left: sum, right: figure(right) };
}

test('the working on the screen leads to the number on the screen, for every answer of every score', () => {
  let read = 0;
  for (const score of scores) {
    for (const answers of combinations(score)) {
      const outcome = evaluate(score, answers);
      if (outcome.kind !== 'result') throw new Error(score.slug);
      const { left, right } = recompute(outcome.working);
      const tolerance = outcome.working.includes('≈') ? 0.005 + 1e-9 : 1e-9;
      expect(Math.abs(left - right), outcome.working).toBeLessThanOrEqual(tolerance);
      expect(outcome.working.endsWith(outcome.shown), outcome.working).toBe(true);
      read += 1;
    }
  }
  expect(read).toBeGreaterThan(300);
});
