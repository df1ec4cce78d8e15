import type { Answer } from '#modules/emergency/contract/answer.ts';
import type { Population } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { ask } from '#modules/emergency/rules/ask/ask.ts';
import { buildReference } from '#modules/emergency/rules/ask/reference.ts';
import { localDay } from '#web/shared/dates.ts';
import { readDictionaryHere } from './dictionary-here.ts';

type Asker = (question: string, population: Population | undefined) => Answer;

/**
 * Prepares the search in this browser: what is asked goes nowhere. Heavy, and so loaded after the page.
 *
 * @throws when the dictionary is out of reach
 */
export async function createAsker(protocols: readonly PublishedProtocol[]): Promise<Asker> {
  const contents = protocols.map(({ structure, version, reviewOn, clinicalReview }) => ({
    ...structure,
    version,
    reviewOn,
    clinicalReview,
  }));
  const reference = buildReference(contents, await readDictionaryHere());
  return (question, population) => ask(question, reference, { population, today: localDay(new Date()) });
}
