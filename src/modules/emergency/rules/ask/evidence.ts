import { drugsNamed } from './drugs.ts';
import type { RankedTopic } from './rank.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference } from './reference.ts';

/** What speaks for answering a question, and against it. */
export interface Evidence {
  /** How well the best topic answers. */
  score: number;
  /** How far it stands before the second, from 0 to 1. */
  margin: number;
  /** The share of the question's telling words that the best topic knows. */
  coverage: number;
  /** The same share, for the reference as a whole. */
  known: number;
  /** How telling the longest phrase is that names something the reference does not cover. */
  outside: number;
  /** Whether the question names a substance that the best topic gives. */
  givesDrug: boolean;
}

/** What a word that no protocol uses weighs. */
const strangerRarity = 5;

export function evidenceOf(
  reading: QuestionReading,
  ranked: readonly RankedTopic[],
  { rarity, knows, topics }: Reference,
): Evidence {
  const [best, second] = ranked;
  const found = new Set(best?.found);
  const understood = new Set<string>();
  for (const { from, to, topics: named } of reading.expansions) {
    for (const root of from) understood.add(root);
    const speaks =
      to.some((root) => found.has(root)) || named.some(({ place }) => place === best?.topic.place);
    if (speaks) for (const root of from) found.add(root);
  }
  const worth = (root: string) => (knows(root) ? Math.min(rarity(root), strangerRarity) : strangerRarity);
  let [all, covered, known] = [0, 0, 0];
  const roots = new Set(reading.roots);
  for (const root of roots) {
    all += worth(root);
    if (found.has(root)) covered += worth(root);
    if (understood.has(root) || topics.some(({ presence }) => presence.has(root))) known += worth(root);
  }
  const outside = reading.outside.map((phrase) => phrase.reduce((sum, root) => sum + worth(root), 0));
  return {
    score: best?.score ?? 0,
    margin: best ? 1 - (second?.score ?? 0) / best.score : 0,
    coverage: all === 0 ? 0 : covered / all,
    known: all === 0 ? 0 : known / all,
    outside: Math.max(0, ...outside),
    givesDrug: best ? drugsNamed(reading, best.topic.protocol).length > 0 : false,
  };
}
