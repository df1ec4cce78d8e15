import { open } from 'node:fs/promises';
import type { Answer } from '#modules/emergency/contract/answer.ts';
import { Population } from '#modules/emergency/contract/protocol-content.ts';
import { ask as askReference } from '#modules/emergency/rules/ask/ask.ts';
import { buildReference } from '#modules/emergency/rules/ask/reference.ts';
import { readDictionary, readShippedProtocols } from '#modules/emergency/server/index.ts';
import { catalogueFolder } from '../platform/catalogue/index.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { askMessages as say } from './ask.messages.ts';

export interface AskOptions {
  json?: boolean;
  batch?: string;
  population?: string;
}

type Answerer = (question: string) => Answer;

async function prepare(population: Population | undefined): Promise<Answerer> {
  const [protocols, dictionary] = await Promise.all([
    readShippedProtocols(catalogueFolder),
    readDictionary(catalogueFolder),
  ]);
  const reference = buildReference(protocols, dictionary);
  const today = new Date().toISOString().slice(0, 10);
  return (question) => askReference(question, reference, { population, today });
}

async function answerBatch(path: string, answer: Answerer): Promise<void> {
  const file = await open(path).catch(() => {
    throw new OperatorFault(say.unreadable(path));
  });
  try {
    for await (const line of file.readLines()) console.log(JSON.stringify(answer(line)));
  } catch {
    throw new OperatorFault(say.unreadable(path));
  } finally {
    await file.close().catch(() => undefined);
  }
}

function print({ verdict, candidates, quotations, nearest, warnings, expansions }: Answer): void {
  console.log(say.verdict[verdict]);
  for (const { from, to } of expansions) console.log(`  ${from} → ${to}`);
  for (const { title, version, reviewOn } of candidates)
    console.log(`  ${say.topic(title, version, reviewOn)}`);
  for (const { text } of warnings) console.log(`! ${text}`);
  for (const { text, source } of quotations) console.log(say.quotation(text, source));
  if (nearest.length > 0) console.log(say.nearest(nearest.map(({ title }) => title).join(', ')));
}

/**
 * `hygie ask`: answers a question, or a file of one question a line, from the protocols that come with the project and
 * with the engine that the application uses. Needs no database and no network, and keeps nothing.
 *
 * @returns the exit code: 0 answered (also when there is no answer), 2 nothing to ask or two things at once
 */
export async function ask(question: string | undefined, options: AskOptions): Promise<0 | 2> {
  const { batch, json } = options;
  if ((batch === undefined) === (question === undefined)) {
    console.error(batch === undefined ? say.nothing : say.both);
    return 2;
  }
  const population = Population.optional().safeParse(options.population);
  if (!population.success) {
    console.error(say.populationUnknown(options.population ?? ''));
    return 2;
  }
  const answer = await prepare(population.data);
  if (batch !== undefined) await answerBatch(batch, answer);
  else if (json) console.log(JSON.stringify(answer(question ?? '')));
  else print(answer(question ?? ''));
  return 0;
}
