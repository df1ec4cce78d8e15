import { isLikelyDanger } from './danger-odds.ts';
import type { Signs } from './signs.ts';
import learnt from './verdict-weights.json' with { type: 'json' };

/** The likelier a person is in distress, the plainer the question must be about an illness, beyond what was learnt. */
const plainer = { worry: 1, graveOfBody: 1, grave: 3 };

/** Above, the best topic stands alone. */
const aloneFrom = 0.3;

export interface SignModel {
  bias: number;
  weights: Omit<Signs, 'nameOnly' | 'outdone'>;
}

/**
 * How surely the reference answers: the log-odds, as the development questions taught it. Nothing makes up for a subject
 * that fits better and that no protocol covers.
 */
export const certainty = (signs: Signs, { bias, weights }: SignModel = learnt): number =>
  signs.outdone === 1
    ? Number.NEGATIVE_INFINITY
    : Object.entries(weights).reduce(
        (sum, [name, weight]) => sum + weight * signs[name as keyof Signs],
        bias,
      );

/** Whether the reference answers: surely, with three topics to choose from, or not at all. */
export function verdictOf(signs: Signs): 'found' | 'several' | 'none' {
  // What a topic is called needs no weighing; words that also tell distress do.
  const isCalled = signs.nameOnly === 1 && signs.grave === 0;
  const isWorry = signs.concern === 1 && (signs.bodily === 0 || isLikelyDanger(signs.danger));
  const answerFrom =
    learnt.answerFrom +
    Number(isWorry) * plainer.worry +
    signs.grave * (signs.bodily === 1 ? plainer.graveOfBody : plainer.grave);
  if (!isCalled && certainty(signs) < answerFrom) return 'none';
  return signs.margin >= aloneFrom ? 'found' : 'several';
}
