import { isLikelyDanger } from './danger-odds.ts';
import type { Signs } from './signs.ts';
import learnt from './verdict-weights.json' with { type: 'json' };

/** The likelier a person is in distress, the plainer the question must be about an illness, beyond what was learnt. */
const plainer = { worry: 1, graveOfBody: 1, grave: 2, odds: 2 };

/** Log-odds of danger above which each one more asks for still plainer words. */
const surelyDanger = 1;

/** Above, the best topic stands alone. */
const aloneFrom = 0.3;

const deciding = ['nameOnly', 'plain'] as const;

/** Signs that are weighed; the others decide. */
export const isWeighed = (name: keyof Signs): name is WeighedSign =>
  !(deciding as readonly string[]).includes(name);
export type WeighedSign = Exclude<keyof Signs, (typeof deciding)[number]>;

export interface SignModel {
  bias: number;
  weights: Record<WeighedSign, number>;
}

/** What needs no weighing: what a topic is called, or plainly told, is answered, unless the words tell distress too. */
export const isPlainlyAnswered = ({ nameOnly, plain, grave, danger }: Signs): boolean =>
  nameOnly + plain > 0 && grave === 0 && !isLikelyDanger(danger);

/** How surely the reference answers: the log-odds, as the development questions taught it. */
export const certainty = (signs: Signs, { bias, weights }: SignModel = learnt): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * signs[name as WeighedSign], bias);

/** How much surer the answer must be, because a person may be in distress. */
export function caution({ concern, bodily, danger, grave }: Signs): number {
  const isWorry = concern === 1 && (bodily === 0 || isLikelyDanger(danger));
  return (
    Number(isWorry) * plainer.worry +
    grave * (bodily === 1 ? plainer.graveOfBody : plainer.grave) +
    Math.max(0, danger - surelyDanger) * plainer.odds
  );
}

/** Whether the reference answers: surely, with three topics to choose from, or not at all. */
export function verdictOf(signs: Signs): 'found' | 'several' | 'none' {
  const isSure = certainty(signs) >= learnt.answerFrom + caution(signs);
  if (!isSure && !isPlainlyAnswered(signs)) return 'none';
  return signs.margin >= aloneFrom ? 'found' : 'several';
}
