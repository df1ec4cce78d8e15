import type { Transaction } from '#platform/database/transaction.ts';
import type { GestureLimit, GestureSuggestion } from '../contract/gesture-choice.ts';
import type { MicroGesture } from '../contract/micro-gesture.ts';
import type { Feeling } from '../rules/affect-plane.ts';
import { gestureEvidence, usualFeeling } from '../rules/evidence/gesture-evidence.ts';
import { chooseGesture, eligibleGestures, type GestureSituation } from '../rules/gesture-choice.ts';
import { listGestures } from './check-in.queries.ts';
import { findAnswers } from './gesture-evidence.queries.ts';
import { findKnownSituation } from './gesture-situation.queries.ts';

export interface GestureWish {
  /** What was just said and is not recorded yet; absent outside a check-in. */
  present?: Feeling;
  timeZone: string;
  limits: readonly GestureLimit[];
}

export interface Proposals {
  /** The rule's own choice, with its reasons. */
  byRule: GestureSuggestion;
  /** All that may be proposed, the rule's choice first. */
  eligible: readonly MicroGesture[];
  situation: GestureSituation;
}

/** What may be proposed to the caller now, from what they last said, where they are and what has helped them. */
export async function findProposals(
  tx: Transaction,
  { present, timeZone, limits }: GestureWish,
): Promise<Proposals> {
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
  const byRule = { gesture, why: { ...why, also: [...why.also], params: { ...why.params } } };
  return { byRule, eligible: eligibleGestures(situation, gestures), situation };
}

/** One gesture for the caller, now, by the rule; nothing is kept. */
export async function suggestGesture(tx: Transaction, wish: GestureWish): Promise<GestureSuggestion> {
  return (await findProposals(tx, wish)).byRule;
}
