import type { ForeignSubject } from '../../contract/foreign-subject.ts';
import type { Population, ProtocolContent } from '../../contract/protocol-content.ts';
import type { VocabularyEntry } from '../../contract/vocabulary.ts';
import { createForeign, type Foreign } from './foreign.ts';
import { type Alias, type Names, nameScores } from './names.ts';
import { wordsOf } from './normalise.ts';
import { presenceOf, saturation } from './presence.ts';
import { fieldsOf, isName } from './protocol-fields.ts';
import { rootsOf } from './roots.ts';
import { createSpeller, type Speller } from './spelling.ts';
import { stopWords } from './stop-words.ts';

export interface Topic {
  /** Its place in `Reference.topics`. */
  place: number;
  protocol: ProtocolContent;
  populations: ReadonlySet<Population>;
  /** Weighted and saturated presence of each root. */
  presence: ReadonlyMap<string, number>;
}

/** An entry of the dictionary, ready to be found in a question. */
export interface Expansion {
  entry: VocabularyEntry;
  from: readonly string[];
  /** Words to search for as well. */
  to: readonly string[];
  /** Topics that it names. */
  topics: Alias['topics'];
}

/** What the search knows besides the protocols. */
export interface Dictionary {
  entries: readonly VocabularyEntry[];
  /** Subjects that no protocol covers. */
  foreign: readonly ForeignSubject[];
}

export interface Reference {
  topics: readonly Topic[];
  /** Everything that names a topic: its own vocabulary, and what the dictionary adds to it. */
  names: Names;
  /** How telling a root is: high when few topics use it. */
  rarity(root: string): number;
  knows(root: string): boolean;
  /** By the rarest of its roots. */
  expansions: ReadonlyMap<string, readonly Expansion[]>;
  speller: Speller;
  foreign: Foreign;
}

/** What a word of the dictionary's phrases for a topic counts, beside the protocol's own words. */
const heardWeight = 3;

/** Adds the words that people use for a topic, so that two phrases of the dictionary half said are heard together. */
function hear(
  presence: Map<string, number>,
  heard: ReadonlyMap<string, number>,
  spread: Map<string, number>,
): void {
  for (const [root, count] of heard) {
    const before = presence.get(root) ?? 0;
    const weight = (before * saturation) / (1 - before) + heardWeight * count ** 0.6;
    const after = weight / (weight + saturation);
    presence.set(root, after);
    spread.set(root, (spread.get(root) ?? 0) + after - before);
  }
}

/** Counts the whole words of the reference and of the dictionary, for the corrections. */
function countWords(
  protocols: readonly ProtocolContent[],
  entries: readonly VocabularyEntry[],
  foreign: readonly ForeignSubject[],
) {
  const uses = new Map<string, number>();
  const add = (text: string) => {
    for (const word of wordsOf(text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  };
  for (const protocol of protocols) for (const [, texts] of fieldsOf(protocol)) texts.forEach(add);
  for (const { from } of entries) add(from);
  for (const to of new Set(entries.map((entry) => entry.to))) add(to);
  // Known, so that they are not taken for a misspelt word of the reference.
  for (const { title, names, signs } of foreign)
    for (const word of [title, ...names, ...signs].flatMap(wordsOf)) if (!uses.has(word)) uses.set(word, 1);
  for (const word of stopWords) if (!uses.has(word)) uses.set(word, 5);
  return uses;
}

/** Kinds whose `to` is a word to search for as well; the others name a topic. */
const addsWords = (kind: VocabularyEntry['kind']) => kind === 'brand' || kind === 'synonym';

/** A topic is named by `to` when it answers to it nearly as well as the best one does. */
const nearestShare = 0.75;
/** A word of the title names the topic; one that a sentence mentions hardly does. */
const presencePower = 3;

/** Builds what every question is asked of. Pure. */
export function buildReference(
  protocols: readonly ProtocolContent[],
  { entries, foreign }: Dictionary,
): Reference {
  const topics = protocols.map((protocol, place) => ({
    place,
    protocol,
    populations: new Set(protocol.populations),
    presence: presenceOf(fieldsOf(protocol)),
  }));
  const heard = topics.map(() => new Map<string, number>());
  const spread = new Map<string, number>();
  for (const { presence } of topics)
    for (const [root, weight] of presence) spread.set(root, (spread.get(root) ?? 0) + weight);
  const rarity = (root: string) => {
    const found = Math.min(spread.get(root) ?? 0, topics.length);
    return Math.log(1 + (topics.length - found + 0.5) / (found + 0.5));
  };
  const aliases: Alias[] = topics.flatMap(({ protocol, place }) =>
    fieldsOf(protocol)
      .filter(([field]) => isName(field))
      .flatMap(([kind, texts]) =>
        texts.map((text) => ({ roots: rootsOf(text), kind, topics: [{ place, share: 1 }] })),
      ),
  );
  const own: Names = nameScores(aliases, rarity);

  const meant = new Map<string, Alias['topics']>();
  function topicsMeant(to: string): Alias['topics'] {
    const known = meant.get(to);
    if (known) return known;
    const roots = rootsOf(to);
    const names = own(new Map(roots.map((root) => [root, 1])));
    const scores = topics.map(({ presence, place }) =>
      roots.reduce(
        (sum, root) => sum + rarity(root) * (presence.get(root) ?? 0) ** presencePower,
        names[place]?.[0] ?? 0,
      ),
    );
    const best = Math.max(...scores, 0);
    const found = [...scores.entries()]
      .filter(([, score]) => best > 0 && score >= nearestShare * best)
      .map(([place, score]) => ({ place, share: (score / best) ** 2 }));
    meant.set(to, found);
    return found;
  }

  const expansions = new Map<string, Expansion[]>();
  for (const entry of entries) {
    const from = rootsOf(entry.from);
    const key = [...from].sort((one, other) => rarity(other) - rarity(one))[0];
    if (key === undefined) continue;
    const listed = expansions.get(key) ?? [];
    const isWord = addsWords(entry.kind);
    const named = isWord || entry.kind === 'outside' ? [] : topicsMeant(entry.to);
    listed.push({ entry, from, to: isWord ? rootsOf(entry.to) : [], topics: named });
    expansions.set(key, listed);
    if (named.length > 0) aliases.push({ roots: from, kind: entry.kind, topics: named });
    if (entry.kind !== 'lay' && entry.kind !== 'sign') continue;
    for (const { place, share } of named)
      for (const root of new Set(from)) heard[place]?.set(root, (heard[place].get(root) ?? 0) + share);
  }
  for (const { place, presence } of topics) hear(presence, heard[place] ?? new Map(), spread);
  return {
    topics,
    names: nameScores(aliases, rarity),
    rarity,
    knows: (root) => spread.has(root) || expansions.has(root),
    expansions,
    speller: createSpeller(countWords(protocols, entries, foreign)),
    foreign: createForeign(foreign),
  };
}
