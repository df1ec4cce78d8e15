import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  asEveryday,
  Batch,
  everydayFiles,
  learnFromDevelopment,
  taughtText,
} from '#modules/wellbeing/rules/crisis-learning/development.ts';
import { believed, priorOf } from '#modules/wellbeing/rules/crisis-learning/prior.ts';

/**
 * A developer's command, `node src/server/cli/learn-crisis.ts`: learns the weights of the crisis gate from the
 * development sentences of catalogue/crisis and writes them where the gate reads them. Test sentences are not read.
 */
const folder = new URL('../../../catalogue/crisis/', import.meta.url);
const written = new URL('../../modules/wellbeing/rules/crisis-weights.json', import.meta.url);
const smallest = 0.12;

const names = (await readdir(folder)).filter((name) => name.startsWith('dev-')).sort();
const batches = await Promise.all(
  names.map(async (name) => Batch.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))),
);
const Feelings = z.object({ texts: z.array(z.object({ text: z.string() })) });
const everyday = await Promise.all(
  everydayFiles.map(async (name) => {
    const file = await readFile(new URL(`../emotion-text/${name}`, folder), 'utf8');
    const { texts } = Feelings.parse(JSON.parse(file));
    return asEveryday(
      name,
      texts.map(({ text }) => text),
    );
  }),
);
const taughtBy = [...batches, ...everyday];
const { bias, threshold, weights } = learnFromDevelopment(taughtBy);
for (const feature of believed) if (!weights.has(feature)) weights.set(feature, priorOf(feature));
const kept = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= smallest)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([feature, weight]) => [feature, Number(weight.toFixed(2))]);
const round = (value: number) => Number(value.toFixed(3));
const file = {
  taughtBy: createHash('sha256').update(taughtText(taughtBy)).digest('hex').slice(0, 16),
  bias: round(bias),
  threshold: round(threshold),
  weights: Object.fromEntries(kept),
};
await writeFile(written, `${JSON.stringify(file, null, 2)}\n`);
console.log(`${batches.length} batches, ${kept.length} weights, threshold ${file.threshold}`);
