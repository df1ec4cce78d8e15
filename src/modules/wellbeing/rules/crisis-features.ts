import type { CrisisFamily } from './crisis-families.ts';
import { type Entry, entriesStartingWith, isKnown } from './crisis-lexicon.ts';
import { readSentences } from './crisis-normalise.ts';
import { Sentence } from './crisis-pattern.ts';

/** What one sentence holds, read once. */
export interface SentenceReading {
  words: string[];
  cues: Set<string>;
  families: Map<CrisisFamily, number>;
}

/** Stands where a mask covered words: a gap may cross it, no wording can use it. */
const covered = '_';

function coverMasks(words: readonly string[], starting: readonly (readonly Entry[])[]): string[] {
  const left = [...words];
  const sentence = new Sentence(words);
  starting.forEach((entries, at) => {
    for (const { pattern, kind } of entries) {
      if (kind !== 'mask') continue;
      left.fill(covered, at, Math.max(at, ...sentence.endsOf(pattern, at)));
    }
  });
  return left;
}

function readSentence(words: string[]): SentenceReading {
  const starting = words.map(entriesStartingWith);
  const left = coverMasks(words, starting);
  const sentence = new Sentence(left);
  const reading: SentenceReading = { words: left, cues: new Set(), families: new Map() };
  if (left.includes(covered)) reading.cues.add('masked');
  starting.forEach((entries, at) => {
    if (left[at] === covered) return;
    for (const entry of entries) {
      if (entry.kind === 'mask') continue;
      if (entry.kind === 'cue' && reading.cues.has(entry.cue)) continue;
      if (entry.kind === 'family' && (reading.families.get(entry.family) ?? 0) >= entry.weight) continue;
      if (sentence.endsOf(entry.pattern, at).length === 0) continue;
      if (entry.kind === 'cue') reading.cues.add(entry.cue);
      else {
        reading.families.set(entry.family, Math.max(entry.weight, reading.families.get(entry.family) ?? 0));
      }
    }
  });
  return reading;
}

const stemLetters = 6;
const strengthOf = (weight: number) => (weight > 1 ? 'plain' : weight === 1 ? 'strong' : 'weak');

/** The names of what neighbouring sentences hold: cues, cues together in one sentence, families, words, word pairs. */
export function featuresOf(sentences: readonly SentenceReading[]): Set<string> {
  const features = new Set<string>();
  for (const { words, cues, families } of sentences) {
    const sorted = [...cues].sort();
    sorted.forEach((cue, at) => {
      features.add(cue);
      for (const other of sorted.slice(at + 1)) features.add(`${cue}+${other}`);
    });
    for (const [family, weight] of families) features.add(`${family}:${strengthOf(weight)}`);
    words.forEach((word, at) => {
      if (word === covered) return;
      features.add(`=${word.slice(0, stemLetters)}`);
      const next = words[at + 1];
      if (next && next !== covered)
        features.add(`=${word.slice(0, stemLetters)} ${next.slice(0, stemLetters)}`);
    });
  }
  return features;
}

/** The sentences of a text, each read once. The text itself is kept nowhere. */
export function readText(text: string): SentenceReading[] {
  return readSentences(text, isKnown).map(readSentence);
}
