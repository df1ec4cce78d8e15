import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { suggestFeeling } from './emotion-text.ts';
import { lexiconSize } from './emotion-text-lexicon.ts';
import { emotionWords, nearestEmotion, quadrantOf } from './emotion-words.ts';

const folder = new URL('../../../../catalogue/emotion-text/', import.meta.url);
const percent = z.int().min(0).max(100);
const Batch = z.strictObject({
  split: z.enum(['dev', 'test']),
  texts: z.array(z.strictObject({ text: z.string(), valence: percent, arousal: percent })).min(20),
});
const batches = readdirSync(folder).map((name) =>
  Batch.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

function pearson(one: number[], other: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  const away = one.map((value, at) => [value - meanOne, (other[at] ?? 0) - meanOther] as const);
  const sum = (of: (pair: readonly [number, number]) => number) =>
    away.reduce((total, pair) => total + of(pair), 0);
  return sum(([a, b]) => a * b) / Math.sqrt(sum(([a]) => a * a) * sum(([, b]) => b * b));
}

it('keeps its figures on texts written after the rules were frozen, and is often unsure', () => {
  const texts = batches.filter(({ split }) => split === 'test').flatMap((batch) => batch.texts);
  const suggested = texts.map(({ text }) => suggestFeeling(text));
  const figures = {
    texts: texts.length,
    valence: pearson(
      texts.map((one) => one.valence),
      suggested.map((one) => one.valence),
    ),
    arousal: pearson(
      texts.map((one) => one.arousal),
      suggested.map((one) => one.arousal),
    ),
    unsure: suggested.filter(({ emotion }) => emotion === null).length / texts.length,
  };
  console.info('emotion of unseen texts', figures);
  // Measured 0.687 and 0.660 since the third batch, by another hand, is read too; 0.02 of room.
  expect(figures.valence).toBeGreaterThan(0.667);
  expect(figures.arousal).toBeGreaterThan(0.64);
  expect(figures.unsure).toBeGreaterThan(0.1);
});

describe('reads', () => {
  it('a negation, a contrast, a nuance', () => {
    expect(suggestFeeling('Je ne suis pas triste.').valence).toBeGreaterThan(50);
    expect(suggestFeeling('Je suis triste.').valence).toBeLessThan(30);
    const turned = suggestFeeling('J’étais stressée mais je suis sereine.');
    expect(turned.valence).toBeGreaterThan(55);
    expect(suggestFeeling('Je suis un peu triste.').valence).toBeGreaterThan(
      suggestFeeling('Je suis triste.').valence,
    );
  });

  it.each(['', 'Le train part à 8 h.', 'Je suis heureux et malheureux.', '123', '🙂'])(
    '%j as undetermined',
    (text) => {
      const { emotion, confidence } = suggestFeeling(text);
      expect(emotion).toBeNull();
      expect(confidence).toBeLessThan(0.35);
    },
  );

  it('whatever it is given, on its scales', () => {
    const { valence, arousal, confidence } = suggestFeeling('génial !!! '.repeat(500));
    expect([valence <= 100, arousal <= 100, confidence <= 1]).toEqual([true, true, true]);
  });
});

describe('the words', () => {
  it('rates enough of the language', () => expect(lexiconSize).toBeGreaterThan(1200));

  it('are about a hundred, each once, some in every quadrant', () => {
    expect(emotionWords.length).toBeGreaterThanOrEqual(95);
    expect(new Set(emotionWords.map(({ fr }) => fr)).size).toBe(emotionWords.length);
    expect(new Set(emotionWords.map(({ en }) => en)).size).toBe(emotionWords.length);
    const counts = Object.groupBy(emotionWords, quadrantOf);
    for (const words of Object.values(counts)) expect(words?.length).toBeGreaterThanOrEqual(20);
  });

  it('are each nearest to themselves', () => {
    const lost = emotionWords.filter((word) => nearestEmotion(word) !== word.fr);
    expect(lost.length).toBeLessThanOrEqual(3);
  });
});
