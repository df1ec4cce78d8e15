import type { VocabularyEntry } from '../../contract/vocabulary.ts';
import type { Field } from './protocol-fields.ts';

/** One way to name topics: a title, an abbreviation, what a layperson says. */
export interface Alias {
  roots: readonly string[];
  kind: Field | VocabularyEntry['kind'];
  /** The topics that it names, and how surely. */
  topics: readonly { place: number; share: number }[];
}

/** How well the roots of a question say the names of each topic: by its place, the scores of its names, best first. */
export type Names = (weights: ReadonlyMap<string, number>) => number[][];

const kindWeights: Partial<Record<Alias['kind'], number>> = {
  title: 1.2,
  abbreviation: 1.3,
  synonym: 1.2,
  lay: 1,
  sign: 0.9,
  class: 0.9,
};

/** A long phrase that is all there is worth no more than this. */
const mostSaid = 12;
const keptNames = 4;

/** Prepares names so that a question touches only those that share a word with it. */
export function nameScores(aliases: readonly Alias[], rarity: (root: string) => number): Names {
  const places = Math.max(0, ...aliases.flatMap(({ topics }) => topics.map(({ place }) => place + 1)));
  const byRoot = new Map<string, number[]>();
  const prepared = aliases.map((alias, index) => {
    const roots = [...new Set(alias.roots)];
    for (const root of roots) {
      const listed = byRoot.get(root);
      if (listed) listed.push(index);
      else byRoot.set(root, [index]);
    }
    const whole = roots.reduce((sum, root) => sum + rarity(root), 0);
    return { length: roots.length, whole, weight: kindWeights[alias.kind] ?? 1, topics: alias.topics };
  });
  return (weights) => {
    const touched = new Map<number, { said: number; count: number }>();
    for (const [root, weight] of weights) {
      const worth = weight * rarity(root);
      for (const index of byRoot.get(root) ?? []) {
        const sum = touched.get(index);
        if (sum) {
          sum.said += worth;
          sum.count += 1;
        } else touched.set(index, { said: worth, count: 1 });
      }
    }
    const scores: number[][] = Array.from({ length: places }, () => []);
    for (const [index, { said, count }] of touched) {
      const alias = prepared[index];
      if (!alias || (count < 2 && alias.length > 1)) continue;
      const share = Math.min(1, said / alias.whole);
      const score = alias.weight * share * share * Math.min(said, mostSaid);
      for (const topic of alias.topics) scores[topic.place]?.push(score * topic.share);
    }
    return scores.map((found) => found.sort((one, other) => other - one).slice(0, keptNames));
  };
}
