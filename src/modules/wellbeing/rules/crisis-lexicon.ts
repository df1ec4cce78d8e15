import { cues } from './crisis-cues.ts';
import { type CrisisFamily, families } from './crisis-families.ts';
import { masks } from './crisis-masks.ts';
import { denials } from './crisis-masks-denial.ts';
import { compile, compileSlots, headsOf, type Pattern, wordsOf } from './crisis-pattern.ts';
import { slots } from './crisis-slots.ts';

/** What a place in a sentence may start: a mask, a word of a cue, a wording of a family. */
export type Meaning =
  | { kind: 'mask'; cue: string }
  | { kind: 'cue'; cue: string }
  | { kind: 'family'; family: CrisisFamily; weight: number };

export type Entry = Meaning & { pattern: Pattern };

const compiledSlots = compileSlots(slots);
const entryOf = (source: string, meaning: Meaning): Entry => ({
  ...meaning,
  pattern: compile(source, compiledSlots),
});

const entries: Entry[] = [
  ...masks.map((source) => entryOf(source, { kind: 'mask', cue: 'masked' })),
  ...denials.map((source) => entryOf(source, { kind: 'mask', cue: 'denied' })),
  ...Object.entries(cues).flatMap(([cue, sources]) =>
    sources.map((source) => entryOf(source, { kind: 'cue', cue })),
  ),
  ...families.flatMap(({ family, weight, patterns }) =>
    patterns.map((source) => entryOf(source, { kind: 'family', family, weight })),
  ),
];

const byWord = new Map<string, Entry[]>();
const byStem = new Map<string, Entry[]>();
const known = new Set<string>();

function file(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const filed = map.get(key);
  if (filed) filed.push(entry);
  else map.set(key, [entry]);
}

for (const entry of entries) {
  const { words, stems } = headsOf([entry.pattern]);
  for (const word of words) file(byWord, word, entry);
  for (const stem of stems) file(byStem, stem, entry);
  for (const word of wordsOf(entry.pattern)) known.add(word);
}
const stemLengths = [...new Set([...byStem.keys()].map((stem) => stem.length))];
const knownStemLengths = [
  ...new Set([...known].filter((word) => word.endsWith('*')).map((stem) => stem.length - 1)),
];

/** Whether some wording names this word: it is then not a misspelling of another. */
export function isKnown(word: string): boolean {
  return known.has(word) || knownStemLengths.some((length) => known.has(`${word.slice(0, length)}*`));
}

function entriesOfStems(word: string): Entry[] {
  const found: Entry[] = [];
  for (const length of stemLengths) {
    if (length <= word.length) found.push(...(byStem.get(word.slice(0, length)) ?? []));
  }
  return found;
}

for (const [word, filed] of byWord) filed.push(...entriesOfStems(word));

/** What may start at this word. */
export const entriesStartingWith = (word: string): readonly Entry[] =>
  byWord.get(word) ?? entriesOfStems(word);
