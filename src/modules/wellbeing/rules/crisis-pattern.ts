/**
 * A small language for wordings. A pattern is words separated by spaces:
 * `word`, `stem*`, `one|other|two_words|{slot}`, `word?` (optional), `~3` (up to three words in between), `!word|stem*` (the next
 * word is none of these), `unless …` at the end (those words do not follow). A slot is a list of such patterns.
 */
export type Slots = Record<string, readonly string[]>;

/** Whole words, stems, and the lengths of those stems. */
interface Heads {
  words: Set<string>;
  stems: Set<string>;
  stemLengths: number[];
}

const noHeads = (): Heads => ({ words: new Set(), stems: new Set(), stemLengths: [] });

function measureStems(heads: Heads): void {
  heads.stemLengths = [...new Set([...heads.stems].map((stem) => stem.length))];
}

interface Slot {
  patterns: Pattern[];
  heads: Heads;
}

interface Step extends Heads {
  gap: number;
  slots: Slot[];
  isOptional: boolean;
  isForbidden: boolean;
  /** What must not follow here. */
  except?: Pattern;
}
export type Pattern = readonly Step[];
export type CompiledSlots = ReadonlyMap<string, Slot>;

function addHeads(pattern: Pattern, heads: Heads): void {
  for (const step of pattern) {
    for (const word of step.words) heads.words.add(word);
    for (const stem of step.stems) heads.stems.add(stem);
    for (const { patterns } of step.slots) for (const inner of patterns) addHeads(inner, heads);
    if (!step.isOptional) return;
  }
}

/** Words and stems that any of the patterns can begin with. */
export function headsOf(patterns: readonly Pattern[]): Heads {
  const heads = noHeads();
  for (const pattern of patterns) addHeads(pattern, heads);
  measureStems(heads);
  return heads;
}

const slotOf = (patterns: Pattern[]): Slot => ({ patterns, heads: headsOf(patterns) });

function addChoice(step: Step, choice: string, slots: CompiledSlots): void {
  if (choice.includes('?')) throw new Error(`only a whole step is optional: ${choice}`);
  if (choice.startsWith('{')) {
    const slot = slots.get(choice.slice(1, -1));
    if (!slot) throw new Error(`no slot ${choice}`);
    step.slots.push(slot);
  } else if (choice.includes('_')) step.slots.push(slotOf([compile(choice.replaceAll('_', ' '), slots)]));
  else if (choice.endsWith('*')) step.stems.add(choice.slice(0, -1));
  else step.words.add(choice);
}

/** Compiles a pattern; slots may use the slots defined before them. */
export function compile(source: string, slots: CompiledSlots): Pattern {
  const steps: Step[] = [];
  const [wording = '', exception] = source.split(' unless ');
  let gap = 0;
  for (const part of wording.trim().split(/\s+/)) {
    if (part.startsWith('~')) {
      gap = Number(part.slice(1));
      continue;
    }
    const isForbidden = part.startsWith('!');
    const isOptional = part.endsWith('?');
    const step: Step = { ...noHeads(), gap, slots: [], isOptional, isForbidden };
    for (const choice of part.slice(isForbidden ? 1 : 0, isOptional ? -1 : undefined).split('|')) {
      addChoice(step, choice, slots);
    }
    measureStems(step);
    steps.push(step);
    gap = 0;
  }
  if (exception !== undefined) {
    const except = compile(exception, slots);
    steps.push({ ...noHeads(), gap: 0, slots: [], isOptional: false, isForbidden: false, except });
  }
  return steps;
}

export function compileSlots(slots: Slots): Map<string, Slot> {
  const compiled = new Map<string, Slot>();
  for (const [name, sources] of Object.entries(slots)) {
    compiled.set(name, slotOf(sources.map((source) => compile(source, compiled))));
  }
  return compiled;
}

function hasStem(word: string, stems: ReadonlySet<string>, lengths: readonly number[]): boolean {
  for (const length of lengths) if (length <= word.length && stems.has(word.slice(0, length))) return true;
  return false;
}
const isAmong = ({ words, stems, stemLengths }: Heads, word: string) =>
  words.has(word) || (stemLengths.length > 0 && hasStem(word, stems, stemLengths));

/** A sentence being matched: what its slots gave is remembered, place by place. */
export class Sentence {
  readonly words: readonly string[];
  private readonly remembered = new Map<Slot, (readonly number[] | undefined)[]>();

  constructor(words: readonly string[]) {
    this.words = words;
  }

  private endsOfSlot(slot: Slot, at: number): readonly number[] {
    const word = this.words[at];
    if (word === undefined || !isAmong(slot.heads, word)) return [];
    let places = this.remembered.get(slot);
    if (!places) {
      places = [];
      this.remembered.set(slot, places);
    }
    places[at] ??= slot.patterns.flatMap((pattern) => this.endsOf(pattern, at));
    return places[at];
  }

  private endsOfStep(step: Step, start: number, ends: number[]): void {
    if (step.except) {
      if (this.endsOf(step.except, start).length === 0) ends.push(start);
      return;
    }
    if (step.isForbidden) {
      const word = this.words[start];
      if (word === undefined || !isAmong(step, word)) ends.push(start);
      return;
    }
    if (step.isOptional) ends.push(start);
    const last = Math.min(start + step.gap, this.words.length - 1);
    for (let at = start; at <= last; at += 1) {
      if (isAmong(step, this.words[at] ?? '')) ends.push(at + 1);
      for (const slot of step.slots) for (const end of this.endsOfSlot(slot, at)) ends.push(end);
    }
  }

  /** Where the pattern may end when it starts exactly at `at`. */
  endsOf(pattern: Pattern, at: number): number[] {
    let starts = [at];
    for (const step of pattern) {
      const ends: number[] = [];
      for (const start of starts) this.endsOfStep(step, start, ends);
      if (ends.length === 0) return ends;
      starts = ends.length > 1 ? [...new Set(ends)] : ends;
    }
    return starts;
  }
}

/** Every word and stem (`stem*`) that a pattern names, so that a reader knows them as words. */
export function wordsOf(pattern: Pattern): string[] {
  return pattern.flatMap(({ words, stems, slots, except }) => [
    ...(except ? wordsOf(except) : []),
    ...words,
    ...[...stems].map((stem) => `${stem}*`),
    ...slots.flatMap(({ patterns }) => patterns.flatMap(wordsOf)),
  ]);
}
