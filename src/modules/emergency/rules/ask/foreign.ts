import type { ForeignSubject } from '../../contract/foreign-subject.ts';
import { nameScores } from './names.ts';
import { presenceOf } from './presence.ts';
import type { Field } from './protocol-fields.ts';
import { nameWeights } from './rank.ts';
import { rootsOf } from './roots.ts';

/** The subject that no protocol covers and that fits a question best. */
export interface ForeignFit {
  title: string;
  /** Counted as the score of a topic is. */
  score: number;
  /** The score of its best name. */
  named: number;
  /** Roots of the question that speak for it. */
  found: readonly string[];
}

/** Finds the best fit for the roots of a question; undefined when no subject has any of them. */
export type Foreign = (weights: ReadonlyMap<string, number>) => ForeignFit | undefined;

/** Prepares the subjects, so that a question touches only those that share a root with it. Pure. */
export function createForeign(subjects: readonly ForeignSubject[]): Foreign {
  const fields = subjects.map(({ title, names, signs }): [Field, readonly string[]][] => [
    ['title', [title]],
    ['synonym', names],
    ['sign', signs],
  ]);
  const presence = fields.map(presenceOf);
  const byRoot = new Map<string, { place: number; share: number }[]>();
  for (const [place, shares] of presence.entries())
    for (const [root, share] of shares) {
      const listed = byRoot.get(root);
      if (listed) listed.push({ place, share });
      else byRoot.set(root, [{ place, share }]);
    }
  const rarities = new Map(
    [...byRoot].map(([root, listed]) => {
      const found = listed.reduce((sum, { share }) => sum + share, 0);
      return [root, Math.log(1 + (subjects.length - found + 0.5) / (found + 0.5))];
    }),
  );
  // Of no subject, and then of no account.
  const rarity = (root: string) => rarities.get(root) ?? 0;
  const names = nameScores(
    fields.flatMap((own, place) =>
      own.flatMap(([kind, texts]) =>
        texts
          .map(rootsOf)
          .filter((roots) => roots.length > 0)
          .map((roots) => ({ roots, kind, topics: [{ place, share: 1 }] })),
      ),
    ),
    rarity,
  );
  return (weights) => {
    const scores = new Float64Array(subjects.length);
    for (const [root, weight] of weights) {
      const worth = weight * rarity(root);
      for (const { place, share } of byRoot.get(root) ?? [])
        scores[place] = (scores[place] ?? 0) + worth * share;
    }
    let best: { place: number; score: number; named: number } | undefined;
    const said = names(weights);
    for (const [place, words] of scores.entries()) {
      const named = (said[place] ?? []).reduce(
        (sum, name, index) => sum + name * (nameWeights[index] ?? 0),
        0,
      );
      if (words + named > (best?.score ?? 0))
        best = { place, score: words + named, named: said[place]?.[0] ?? 0 };
    }
    if (!best) return undefined;
    const own = presence[best.place];
    return {
      title: subjects[best.place]?.title ?? '',
      score: best.score,
      named: best.named,
      found: [...weights.keys()].filter((root) => own?.has(root)),
    };
  };
}
