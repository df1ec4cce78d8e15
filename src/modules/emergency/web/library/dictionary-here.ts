import type { ForeignSubject } from '#modules/emergency/contract/foreign-subject.ts';
import { outsideEntry } from '#modules/emergency/contract/outside-phrase.ts';
import type { VocabularyEntry } from '#modules/emergency/contract/vocabulary.ts';
import type { Dictionary } from '#modules/emergency/rules/ask/reference.ts';
import { Unreachable } from '#web/shared/api/request.ts';

// Files beside the code, not in it: the page and its worker read the same ones, and a release that changes no word brings none.
const words: Record<string, string> = import.meta.glob(
  '../../../../../catalogue/emergency-vocabulary/*.json',
  { eager: true, import: 'default', query: '?url' },
);
const subjects: Record<string, string> = import.meta.glob(
  '../../../../../catalogue/emergency-foreign/*.json',
  { eager: true, import: 'default', query: '?url' },
);

async function readAll<T>(files: Record<string, string>): Promise<T[]> {
  const addresses = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  const read = await Promise.all(
    addresses.map(async ([, address]): Promise<T[]> => {
      const response = await fetch(address).catch(() => undefined);
      if (!response?.ok) throw new Unreachable();
      return response.json();
    }),
  );
  return read.flat();
}

/**
 * What the emergency search knows besides the protocols, from the files of this application.
 *
 * @throws Unreachable when one of them is out of reach
 */
export async function readDictionaryHere(): Promise<Dictionary> {
  const [entries, foreign] = await Promise.all([
    readAll<VocabularyEntry | string>(words),
    readAll<ForeignSubject>(subjects),
  ]);
  return {
    entries: entries.map((entry) => (typeof entry === 'string' ? outsideEntry(entry) : entry)),
    foreign,
  };
}
