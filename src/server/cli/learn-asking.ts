import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { learnFromHands } from '#modules/emergency/rules/ask/learning/development.ts';
import {
  DevelopmentInjections,
  DevelopmentQuestions,
  DevelopmentSentences,
  type Hand,
  taughtText,
} from '#modules/emergency/rules/ask/learning/hands.ts';
import { buildReference } from '#modules/emergency/rules/ask/reference.ts';
import { readDictionary, readShippedProtocols } from '#modules/emergency/server/index.ts';
import { catalogueFolder } from '#platform/catalogue/index.ts';

/**
 * A developer's command, `node src/server/cli/learn-asking.ts`: learns from the development texts which words are said to a
 * program, which tell distress, which ask for a protocol, and when the emergency reference answers; writes all of it where the search reads them. Test questions are not read.
 */
const catalogue = new URL('../../../catalogue/', import.meta.url);
const rules = new URL('../../modules/emergency/rules/ask/', import.meta.url);

async function readBatches<S extends z.ZodType>(folder: string, schema: S) {
  const names = (await readdir(new URL(folder, catalogue))).filter((name) => name.startsWith('dev-')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: `${folder}${name}`,
      batch: schema.parse(JSON.parse(await readFile(new URL(`${folder}${name}`, catalogue), 'utf8'))),
    })),
  );
}

const asked = await readBatches('emergency-questions/', DevelopmentQuestions);
const written = await readBatches('crisis/', DevelopmentSentences);
const injected = await readBatches('prompt-injections/', DevelopmentInjections);
const none = { questions: [], sentences: [], injections: [] };
const hands: Hand[] = [
  ...asked.map(({ name, batch: { questions } }) => ({ ...none, name, questions })),
  ...written.map(({ name, batch: { sentences } }) => ({ ...none, name, sentences })),
  ...injected.map(({ name, batch: { injections } }) => ({ ...none, name, injections })),
];
const reference = buildReference(await readShippedProtocols(catalogueFolder), await readDictionary());
const { orders, danger, lexicon, scope, verdict, answerFrom } = learnFromHands(hands, reference);

const taughtBy = createHash('sha256').update(taughtText(hands)).digest('hex').slice(0, 16);
const sorted = (weights: Iterable<[string, number]>, digits: number) =>
  Object.fromEntries(
    [...weights]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, weight]) => [name, Number(weight.toFixed(digits))]),
  );
const write = (name: string, content: object) =>
  writeFile(new URL(name, rules), `${JSON.stringify({ taughtBy, ...content }, null, 2)}\n`);
for (const [name, { bias, weights }] of Object.entries({ danger, scope }))
  await write(`${name}-weights.json`, { bias: Number(bias.toFixed(2)), weights: sorted(weights, 2) });
await write('order-weights.json', { weights: sorted(orders, 1) });
await write('danger-lexicon.json', { words: lexicon });
await write('verdict-weights.json', {
  answerFrom: Number(answerFrom.toFixed(2)),
  bias: Number(verdict.bias.toFixed(2)),
  weights: sorted(Object.entries(verdict.weights), 2),
});
console.log(
  `${hands.length} hands, ${orders.size} weights of orders, ${danger.weights.size} words of danger, ${scope.weights.size} of scope, answers from ${answerFrom.toFixed(2)}`,
);
