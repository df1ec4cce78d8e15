import type { Transaction } from '#platform/database/transaction.ts';
import type { GestureLimit, GestureSuggestion } from '../contract/gesture-choice.ts';
import type { Feeling } from '../rules/affect-plane.ts';
import { gestureEvidence, usualFeeling } from '../rules/evidence/gesture-evidence.ts';
import { chooseGesture } from '../rules/gesture-choice.ts';
import { listGestures } from './check-in.queries.ts';
import { findAnswers } from './gesture-evidence.queries.ts';
import { findKnownSituation } from './gesture-situation.queries.ts';

interface GestureWish {
  /** What was just said and is not recorded yet; absent outside a check-in. */
  present?: Feeling;
  timeZone: string;
  limits: readonly GestureLimit[];
}

/** One gesture for the caller, now, from what they last said, where they are and what has helped them; nothing is kept. */
export async function suggestGesture(
  tx: Transaction,
  { present, timeZone, limits }: GestureWish,
): Promise<GestureSuggestion> {
  const gestures = await listGestures(tx);
  const known = await findKnownSituation(tx, timeZone);
  const { answers, said } = await findAnswers(tx);
  const situation = {
    ...known,
    present,
    limits: Object.fromEntries(limits.map((limit) => [limit, true])),
    effects: gestureEvidence(answers, usualFeeling(said)),
  };
  const { slug, why } = chooseGesture(situation, gestures);
  const gesture = gestures.find((one) => one.slug === slug);
  if (!gesture) throw new Error(`the rule chose gesture ${slug}, which is not in the library`);
  return {
    gesture,
    why: { ...why, also: [...why.also], params: { ...why.params } },
  };
}
