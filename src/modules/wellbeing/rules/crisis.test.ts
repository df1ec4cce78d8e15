import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessCrisis, guardModelText } from './crisis.ts';
import { asEveryday, Batch, everydayFiles, learnWeights, taughtText } from './crisis-learning/development.ts';
import learnt from './crisis-weights.json' with { type: 'json' };

const folder = new URL('../../../../catalogue/crisis/', import.meta.url);
const batches = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, ...Batch.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) }));

const feelingsIn = (name: string): string[] =>
  JSON.parse(readFileSync(new URL(`../emotion-text/${name}`, folder), 'utf8')).texts.map(
    ({ text }: { text: string }) => text,
  );

type Sentence = Batch['sentences'][number];

/** Counts alone: a sentence that is held out is never printed. */
function measure(what: string, sentences: readonly Sentence[]) {
  const kinds = new Map<string, { cards: number; sentences: number }>();
  const count = { crises: 0, found: 0, lookAlikes: 0, falseCards: 0 };
  for (const { text, kind, isCrisis } of sentences) {
    const hasCard = assessCrisis(text).isCrisis;
    const row = kinds.get(`${isCrisis ? 'crisis' : 'look-alike'} ${kind}`) ?? { cards: 0, sentences: 0 };
    kinds.set(`${isCrisis ? 'crisis' : 'look-alike'} ${kind}`, {
      cards: row.cards + Number(hasCard),
      sentences: row.sentences + 1,
    });
    count[isCrisis ? 'crises' : 'lookAlikes'] += 1;
    if (hasCard) count[isCrisis ? 'found' : 'falseCards'] += 1;
  }
  console.info(what, count, Object.fromEntries(kinds));
  return { recall: count.found / count.crises, falseCards: count.falseCards / count.lookAlikes };
}

const taughtBy = [...batches, ...everydayFiles.map((name) => asEveryday(name, feelingsIn(name)))];

describe('on what it learnt from', () => {
  it('has at least 400 sentences, and finds nearly all', () => {
    const sentences = batches.flatMap((batch) => (batch.split === 'dev' ? batch.sentences : []));
    expect(sentences.length).toBeGreaterThan(400);
    const { recall, falseCards } = measure('learnt from', sentences);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(falseCards).toBeLessThanOrEqual(0.12);
  });

  it('has the weights that these sentences teach', { timeout: 60_000 }, () => {
    const { bias, weights } = learnWeights(taughtBy);
    expect(bias).toBeCloseTo(learnt.bias, 2);
    const named = Object.entries(learnt.weights).filter(([feature]) => weights.has(feature));
    expect(named.length).toBeGreaterThan(500);
    const furthest = Math.max(
      ...named.map(([feature, weight]) => Math.abs(weight - (weights.get(feature) ?? 0))),
    );
    expect(furthest).toBeLessThan(0.01);
  });

  it('has a threshold chosen on these sentences: after a change, node src/server/cli/learn-crisis.ts', () => {
    const hash = createHash('sha256').update(taughtText(taughtBy)).digest('hex');
    expect(learnt.taughtBy).toBe(hash.slice(0, 16));
  });
});

describe('keeps its figures on sentences that it never learnt from, batch by batch', () => {
  // Measured: 0.83 and 0.10, 0.92 and 0.27, 1 and 0.07 (one author), 0.89 and 0.23, 0.93 and 0.19 (other
  // hands); decision 10.
  it.each([
    { name: 'test-1.json', recall: 0.81, falseCards: 0.13 },
    { name: 'test-2.json', recall: 0.83, falseCards: 0.3 },
    { name: 'test-3.json', recall: 0.96, falseCards: 0.07 },
    { name: 'test-4.json', recall: 0.87, falseCards: 0.25 },
    { name: 'test-5.json', recall: 0.92, falseCards: 0.2 },
  ])('$name', ({ name, ...floor }) => {
    const measured = measure(name, batches.find((batch) => batch.name === name)?.sentences ?? []);
    expect(measured.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(measured.falseCards).toBeLessThanOrEqual(floor.falseCards);
  });

  it.each([
    { name: 'test-3.json', most: 0.2 },
    { name: 'test-4.json', most: 0.15 },
  ])('everyday texts, $name of emotion-text', ({ name, most }) => {
    const texts = feelingsIn(name).map((text) => ({ text, kind: 'ordinary', isCrisis: false }));
    expect(measure(`everyday ${name}`, texts).falseCards).toBeLessThanOrEqual(most);
  });
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

  it.each([
    'Bilan de fin de garde : je veux en finir',
    'Après la réunion de service et le planning, je veux mourir.',
    'Cours, fiches, QCM, partiels : je vais me suicider.',
    'Entre deux visites au bloc j’ai décidé de me donner la mort.',
    'Je veux mourir, le chef ne verra rien, la garde continuera.',
    'Beau concert, champagne, tout le monde riait. Je veux mourir.',
    'Je n’ai jamais eu autant envie de mourir.',
  ])('a plain wish among words of work, of joy, of emphasis: %s', (text) =>
    expect(assessCrisis(text).isCrisis).toBe(true),
  );

  it.each([
    'Je ne veux pas mourir.',
    'Non, je n’ai aucune envie de mourir.',
    'Je veux en finir avec ce chapitre.',
    'Beau concert, on a dansé, rires et champagne !',
    'Je suis heureuse, la garde s’est bien passée.',
  ])('a denial, a hyperbole, a pleasant day as what they are: %s', (text) =>
    expect(assessCrisis(text).isCrisis).toBe(false),
  );

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
