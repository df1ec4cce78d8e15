/**
 * A small language for wordings. A pattern is words separated by spaces:
 * `word`, `stem*`, `one|other|two_words|{slot}`, `word?` (optional), `~3` (up to three words in between), `!word|stem*` (the next
 * word is none of these). A slot is a list of such patterns.
 */
export type Slots = Record<string, readonly string[]>;

interface Step {
  gap: number;
  words: Set<string>;
  stems: string[];
  slots: Step[][];
  isOptional: boolean;
  isForbidden: boolean;
}
export type Pattern = readonly Step[];

/** Compiles a pattern; slots may use the slots defined before them. */
export function compile(source: string, slots: ReadonlyMap<string, Pattern[]>): Pattern {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of source.trim().split(/\s+/)) {
    if (part.startsWith('~')) {
      gap = Number(part.slice(1));
      continue;
    }
    const isForbidden = part.startsWith('!');
    const isOptional = part.endsWith('?');
    const step: Step = { gap, words: new Set(), stems: [], slots: [], isOptional, isForbidden };
    for (const choice of part.slice(isForbidden ? 1 : 0, isOptional ? -1 : undefined).split('|')) {
      if (choice.includes('?')) throw new Error(`only a whole step is optional: ${source}`);
      if (choice.startsWith('{')) {
        const slot = slots.get(choice.slice(1, -1));
        if (!slot) throw new Error(`no slot ${choice} for the pattern ${source}`);
        step.slots.push(...(slot as Step[][]));
      } else if (choice.includes('_')) step.slots.push(compile(choice.replaceAll('_', ' '), slots) as Step[]);
      else if (choice.endsWith('*')) step.stems.push(choice.slice(0, -1));
      else step.words.add(choice);
    }
    steps.push(step);
    gap = 0;
  }
  return steps;
}

export function compileSlots(slots: Slots): Map<string, Pattern[]> {
  const compiled = new Map<string, Pattern[]>();
  for (const [name, sources] of Object.entries(slots)) {
    compiled.set(
      name,
      sources.map((source) => compile(source, compiled)),
    );
  }
  return compiled;
}

const isWord = (step: Step, word: string) =>
  step.words.has(word) || step.stems.some((stem) => word.startsWith(stem));

function endsOfStep(step: Step, words: readonly string[], at: number): number[] {
  const word = words[at];
  if (word === undefined) return [];
  const ends = isWord(step, word) ? [at + 1] : [];
  for (const sequence of step.slots) ends.push(...endsOf(sequence, words, at));
  return ends;
}

/** Where the pattern may end when it starts exactly at `at`. */
export function endsOf(pattern: Pattern, words: readonly string[], at: number): number[] {
  let starts = new Set([at]);
  for (const step of pattern) {
    const next = new Set<number>();
    for (const start of starts) {
      if (step.isForbidden) {
        const word = words[start];
        if (word === undefined || !isWord(step, word)) next.add(start);
        continue;
      }
      if (step.isOptional) next.add(start);
      for (let skipped = 0; skipped <= step.gap; skipped += 1) {
        for (const end of endsOfStep(step, words, start + skipped)) next.add(end);
      }
    }
    if (next.size === 0) return [];
    starts = next;
  }
  return [...starts];
}

interface Heads {
  words: Set<string>;
  stems: Set<string>;
}

function addHeads(pattern: Pattern, heads: Heads): void {
  for (const step of pattern) {
    for (const word of step.words) heads.words.add(word);
    for (const stem of step.stems) heads.stems.add(stem);
    for (const slot of step.slots) addHeads(slot, heads);
    if (!step.isOptional) return;
  }
}

/** Words and stems that a pattern can begin with. */
export function headsOf(pattern: Pattern): Heads {
  const heads = { words: new Set<string>(), stems: new Set<string>() };
  addHeads(pattern, heads);
  return heads;
}

/** Every word and stem (`stem*`) that a pattern names, so that a reader knows them as words. */
export function wordsOf(pattern: Pattern): string[] {
  return pattern.flatMap((step) => [
    ...step.words,
    ...step.stems.map((stem) => `${stem}*`),
    ...step.slots.flatMap(wordsOf),
  ]);
}
