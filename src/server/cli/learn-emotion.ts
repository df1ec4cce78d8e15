import { readdir, readFile, writeFile } from 'node:fs/promises';
import {
  guessAcrossFolds,
  learnFeelings,
  RatedBatch,
} from '#modules/wellbeing/rules/emotion-text-learning/development.ts';
import type { Linear } from '#modules/wellbeing/rules/emotion-text-learning/learn.ts';

/**
 * A developer's command, `node src/server/cli/learn-emotion.ts`: learns how words move valence and arousal from the
 * development texts of catalogue/emotion-text, writes it where the suggestion reads it, and says how far each fold is
 * read right by what the others taught. Test texts are not read.
 */
const folder = new URL('../../../catalogue/emotion-text/', import.meta.url);
const written = new URL('../../modules/wellbeing/rules/emotion-text-weights.json', import.meta.url);
const smallest = 0.1;

const names = (await readdir(folder)).filter((name) => name.startsWith('dev-')).sort();
const batches = await Promise.all(
  names.map(async (name) => RatedBatch.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))),
);
const texts = batches.flatMap((batch) => batch.texts);
const fileOf = ({ bias, weights }: Linear) => ({
  bias: Number(bias.toFixed(2)),
  weights: Object.fromEntries(
    [...weights]
      .filter(([, weight]) => Math.abs(weight) >= smallest)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([feature, weight]) => [feature, Number(weight.toFixed(1))]),
  ),
});
const { valence, arousal } = learnFeelings(texts);
const file = { valence: fileOf(valence), arousal: fileOf(arousal) };
await writeFile(written, `${JSON.stringify(file, null, 2)}\n`);
const sideOf = (value: number) => Math.sign(Math.trunc((value - 50) / 10));
const guesses = guessAcrossFolds(texts).map(({ text, valence: guessed }) => ({
  away: Math.abs(guessed - 50),
  error: Math.abs(guessed - text.valence),
  isRight: sideOf(50 + 1.5 * (guessed - 50)) === sideOf(text.valence),
}));
for (const [from, to] of [
  [0, 5],
  [5, 10],
  [10, 15],
  [15, 20],
  [20, 50],
] as const) {
  const bin = guesses.filter(({ away }) => away >= from && away < to);
  const right = bin.filter(({ isRight }) => isRight).length;
  const error = bin.reduce((sum, guess) => sum + guess.error, 0) / bin.length;
  console.log(
    `${from}–${to} from the middle: ${right} of ${bin.length} right, mean error ${error.toFixed(1)}`,
  );
}
