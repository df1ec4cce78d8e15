import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessCrisis, guardModelText } from './crisis.ts';
import { asEveryday, Batch, everydayFiles, learnFromDevelopment } from './crisis-learning/development.ts';
import learnt from './crisis-weights.json' with { type: 'json' };

const folder = new URL('../../../../catalogue/crisis/', import.meta.url);
const batches = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => Batch.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

const feelingsIn = (name: string): string[] =>
  JSON.parse(readFileSync(new URL(`../emotion-text/${name}`, folder), 'utf8')).texts.map(
    ({ text }: { text: string }) => text,
  );

function measure(split: Batch['split']) {
  const kinds = new Map<string, { isCrisis: boolean; cards: number; sentences: number }>();
  const totals = { crises: 0, caught: 0, lookalikes: 0, falseCards: 0 };
  for (const { text, kind, isCrisis } of batches
    .filter((batch) => batch.split === split)
    .flatMap((b) => b.sentences)) {
    const hasCard = assessCrisis(text).isCrisis;
    const row = kinds.get(kind) ?? { isCrisis, cards: 0, sentences: 0 };
    kinds.set(kind, { isCrisis, cards: row.cards + Number(hasCard), sentences: row.sentences + 1 });
    totals[isCrisis ? 'crises' : 'lookalikes'] += 1;
    if (hasCard) totals[isCrisis ? 'caught' : 'falseCards'] += 1;
  }
  const recall = totals.caught / totals.crises;
  const falseCards = totals.falseCards / totals.lookalikes;
  console.info(split, { ...totals, recall, falseCards });
  console.table(Object.fromEntries(kinds));
  return { recall, falseCards };
}

describe('on what it learnt from', () => {
  it('has at least 400 sentences, and finds nearly all', () => {
    expect(
      batches.flatMap(({ split, sentences }) => (split === 'dev' ? sentences : [])).length,
    ).toBeGreaterThan(400);
    const { recall, falseCards } = measure('dev');
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(falseCards).toBeLessThanOrEqual(0.12);
  });

  it('has the weights that these sentences teach', { timeout: 60_000 }, () => {
    const { bias, threshold, weights } = learnFromDevelopment([
      ...batches,
      ...everydayFiles.map((name) => asEveryday(name, feelingsIn(name))),
    ]);
    expect(bias).toBeCloseTo(learnt.bias, 2);
    expect(threshold).toBeCloseTo(learnt.threshold, 2);
    const named = Object.entries(learnt.weights).filter(([feature]) => weights.has(feature));
    expect(named.length).toBeGreaterThan(500);
    const furthest = Math.max(
      ...named.map(([feature, weight]) => Math.abs(weight - (weights.get(feature) ?? 0))),
    );
    expect(furthest).toBeLessThan(0.01);
  });
});

it('keeps its figures on sentences written after the rules were frozen', () => {
  const { recall, falseCards } = measure('test');
  // Measured 0.891 and 0.162. They are the first author's: other hands give less, see decision 10.
  expect(recall).toBeGreaterThanOrEqual(0.87);
  expect(falseCards).toBeLessThanOrEqual(0.18);
});

describe('reads what people really type', () => {
  it.each([
    'J’ai envie de m o u r i r',
    'jveux me su1cider',
    'je veux mouriiiiir',
    'J’AI ENVIE DE MOURIR',
    'je veux me suicidder',
    'jai envie de mourir',
    'Je veux mourir'.normalize('NFD'),
  ])('%s', (text) => expect(assessCrisis(text).isCrisis).toBe(true));

  it('in a long ordinary entry, at any place', () => {
    const calm = 'Journée ordinaire au bloc, puis une soupe et un film. '.repeat(12);
    expect(assessCrisis(calm).isCrisis).toBe(false);
    expect(assessCrisis(`${calm}Je voudrais mourir. ${calm}`).isCrisis).toBe(true);
  });

  it('tells worry for somebody near from one’s own', () => {
    expect(assessCrisis('Ma sœur dit qu’elle veut mourir.').family).toBe('worry-for-another');
    expect(assessCrisis('Je veux mourir.').family).toBe('death-wish');
  });

  it.each(['', '   ', '!!!', '🙂🙂', '123', '\u0000'])('nothing in %j', (text) => {
    expect(assessCrisis(text)).toEqual({ isCrisis: false });
  });

  it('a very long or hostile text in a time that grows no faster than the text', () => {
    const hostile = ['je ', 'a'.repeat(10), 'me tuer ', 'a. ', "j'"].map((piece) =>
      piece.repeat(20_000 / piece.length),
    );
    for (const text of hostile) expect(typeof assessCrisis(text).isCrisis).toBe('boolean');
  });
});

it('guards both sides of a model', () => {
  expect(guardModelText('Quelle posologie de naloxone ?')).toEqual({
    isSafe: true,
    text: 'Quelle posologie de naloxone ?',
  });
  expect(guardModelText('Je vais me tuer ce soir.')).toMatchObject({ isSafe: false });
});
