import type { Population } from '../../contract/protocol-content.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference, Topic } from './reference.ts';

export interface RankedTopic {
  topic: Topic;
  score: number;
  /** Roots of the question that speak for this topic. */
  found: readonly string[];
}

/** How much the names of a topic count beside its words: the best name, then the next ones. */
export const nameWeights = [1, 0.4, 0.25, 0.15];

function wordsFor({ presence }: Topic, { weights }: QuestionReading, { rarity }: Reference) {
  let score = 0;
  const found: string[] = [];
  for (const [root, weight] of weights) {
    const present = presence.get(root);
    if (present === undefined) continue;
    score += weight * rarity(root) * present;
    found.push(root);
  }
  return { score, found };
}

/** A topic that does not speak of this patient steps back; one that is theirs alone steps forward. */
const fit = { apart: 0.55, own: 1.25, adultOnly: 0.85 };

function fitOf({ populations }: Topic, wanted: ReadonlySet<Population>): number {
  if (wanted.size === 0) return populations.has('adult') ? 1 : fit.adultOnly;
  const shared = [...wanted].filter((one) => populations.has(one));
  if (shared.length === 0) return fit.apart;
  return populations.size === 1 && !populations.has('adult') ? fit.own : 1;
}

/** Every topic that has something to do with the question, best first. */
export function rankTopics(
  reading: QuestionReading,
  reference: Reference,
  wanted: ReadonlySet<Population>,
): RankedTopic[] {
  const names = reference.names(reading.weights);
  return reference.topics
    .map((topic) => {
      const { score, found } = wordsFor(topic, reading, reference);
      const named = (names[topic.place] ?? []).reduce(
        (sum, name, index) => sum + name * (nameWeights[index] ?? 0),
        0,
      );
      return { topic, score: (score + named) * fitOf(topic, wanted), found };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}
