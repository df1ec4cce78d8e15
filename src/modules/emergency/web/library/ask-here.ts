import type { Answer } from '#modules/emergency/contract/answer.ts';
import type { ForeignSubject } from '#modules/emergency/contract/foreign-subject.ts';
import { outsideEntry } from '#modules/emergency/contract/outside-phrase.ts';
import type { Population } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import type { VocabularyEntry } from '#modules/emergency/contract/vocabulary.ts';
import { ask } from '#modules/emergency/rules/ask/ask.ts';
import { buildReference } from '#modules/emergency/rules/ask/reference.ts';
import { localDay } from '#web/shared/dates.ts';

type Parts<T> = Record<string, T[]>;
const together = <T>(parts: Parts<T>): T[] =>
  Object.keys(parts)
    .sort()
    .flatMap((path) => parts[path] ?? []);

const words: Parts<VocabularyEntry | string> = import.meta.glob(
  '../../../../../catalogue/emergency-vocabulary/*.json',
  { eager: true, import: 'default' },
);
const subjects: Parts<ForeignSubject> = import.meta.glob(
  '../../../../../catalogue/emergency-foreign/*.json',
  {
    eager: true,
    import: 'default',
  },
);
const dictionary = {
  entries: together(words).map((entry) => (typeof entry === 'string' ? outsideEntry(entry) : entry)),
  foreign: together(subjects),
};

type Asker = (question: string, population: Population | undefined) => Answer;

/** Prepares the search in this browser: what is asked goes nowhere. Heavy, and so loaded after the page. */
export function createAsker(protocols: readonly PublishedProtocol[]): Asker {
  const contents = protocols.map(({ structure, version, reviewOn, clinicalReview }) => ({
    ...structure,
    version,
    reviewOn,
    clinicalReview,
  }));
  const reference = buildReference(contents, dictionary);
  return (question, population) => ask(question, reference, { population, today: localDay(new Date()) });
}
