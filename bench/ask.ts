import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '#modules/emergency/rules/ask/ask.ts';
import { buildReference } from '#modules/emergency/rules/ask/reference.ts';
import { readDictionary, readShippedProtocols } from '#modules/emergency/server/index.ts';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { quantile, round } from './statistics.ts';

/** How long the emergency search takes: its index, and each development question once, one after the other. */
export async function measureAsk() {
  const [protocols, dictionary] = await Promise.all([
    readShippedProtocols(catalogueFolder),
    readDictionary(catalogueFolder),
  ]);
  const builtFrom = performance.now();
  const reference = buildReference(protocols, dictionary);
  const indexMs = round(performance.now() - builtFrom, 0);
  const folder = join(catalogueFolder, 'emergency-questions');
  const names = (await readdir(folder)).filter((name) => name.startsWith('dev-'));
  const sets: { questions: { question: string }[] }[] = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  );
  const tookMs = sets.flatMap(({ questions }) =>
    questions.map(({ question }) => {
      const askedAt = performance.now();
      ask(question, reference);
      return performance.now() - askedAt;
    }),
  );
  return {
    questions: tookMs.length,
    indexMs,
    p50Ms: round(quantile(tookMs, 0.5)),
    p95Ms: round(quantile(tookMs, 0.95)),
    slowestMs: round(Math.max(...tookMs)),
  };
}
