import type { Population } from '../../contract/protocol-content.ts';
import type { Danger } from './danger.ts';
import { dangerOdds } from './danger-odds.ts';
import { evidenceOf } from './evidence.ts';
import { flatten } from './normalise.ts';
import { type RankedTopic, rankTopics } from './rank.ts';
import { type QuestionReading, readQuestion } from './read-question.ts';
import type { Reference } from './reference.ts';
import { scopeOdds } from './scope-odds.ts';
import type { Weighed } from './signs.ts';

/** Reads a question and ranks the topics, up to the verdict. Pure. */
export function weigh(
  said: string,
  danger: Danger,
  reference: Reference,
  wanted: ReadonlySet<Population>,
): Weighed & { reading: QuestionReading; ranked: RankedTopic[] } {
  const reading = readQuestion(said, reference);
  const ranked = rankTopics(reading, reference, wanted);
  const evidence = evidenceOf(reading, ranked, reference, wanted);
  return {
    ...{ reading, ranked, evidence, danger },
    flat: flatten(said),
    odds: dangerOdds(said),
    scope: scopeOdds(said),
    isDeed: reading.isDeed,
  };
}
