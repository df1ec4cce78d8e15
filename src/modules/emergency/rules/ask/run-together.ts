import known from './danger-lexicon.json' with { type: 'json' };
import { flatten } from './normalise.ts';

const words: ReadonlySet<string> = new Set(known.words);
const longest = Math.max(...known.words.map(({ length }) => length));
/** What it costs to take a word, and a letter that belongs to none: few long words are likelier than many short ones. */
const cost = { word: 1, letter: 2.5 };
/** More letters of no word than this share, and it is one long word, or another language. */
const mostStray = 0.15;
/** Shorter words than this in the mean, and they were found by chance. */
const shortestMean = 3;

interface Path {
  cost: number;
  stray: number;
  from: number;
}

/** The words that a run of letters is made of, parted by spaces; the run itself where they do not explain it. Pure. */
export function runsInto(letters: string): string {
  const run = flatten(letters);
  const paths: Path[] = [{ cost: 0, stray: 0, from: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    const before = paths[end - 1] as Path;
    let best: Path = { cost: before.cost + cost.letter, stray: before.stray + 1, from: end - 1 };
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const path = paths[from] as Path;
      if (path.cost + cost.word < best.cost && words.has(run.slice(from, end)))
        best = { cost: path.cost + cost.word, stray: path.stray, from };
    }
    paths.push(best);
  }
  if ((paths[run.length]?.stray ?? run.length) > run.length * mostStray) return letters;
  const parts: string[] = [];
  for (let end = run.length; end > 0; end = paths[end]?.from ?? 0)
    parts.unshift(run.slice(paths[end]?.from, end));
  return parts.length * shortestMean > run.length ? letters : parts.join(' ');
}
