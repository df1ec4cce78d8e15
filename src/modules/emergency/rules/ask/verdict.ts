import type { Evidence } from './evidence.ts';

/** Fitted on the development questions (logistic regression); those that were worded beside the questions are held back. */
const weights = {
  bias: -8.05,
  score: 3.1,
  margin: 0.2,
  coverage: 1.5,
  covered: 1.05,
  drug: 1.5,
  outside: -3,
  lost: -1.35,
  elsewhere: -3.3,
  unheard: -1.8,
  corrected: 0.7,
};

/** Above: the reference answers. */
export const answerFrom = 0;
/** The likelier a person is in distress, the plainer the question must be about an illness. */
export const answerFromByDanger = { alarm: 4.2, watch: 3.4, concern: 1.5, clear: answerFrom };
type Level = keyof typeof answerFromByDanger;
/** What speaks for an emergency, and how far: a body always, the rest only while nobody seems to be in distress. */
const benefits: Readonly<
  Record<'isBodily' | 'isNow' | 'tellsOfSomebody' | 'isDeed', { worth: number; at: readonly Level[] }>
> = {
  isBodily: { worth: 1.1, at: ['clear', 'concern', 'watch', 'alarm'] },
  isNow: { worth: 1.5, at: ['clear', 'concern'] },
  tellsOfSomebody: { worth: 1.5, at: ['clear'] },
  isDeed: { worth: 2.5, at: ['clear', 'concern'] },
};

/** What the words around the topic tell. */
export interface Circumstances {
  /** How many intents other than an emergency. */
  elsewhere?: number;
  isDeed?: boolean;
  isBodily?: boolean;
  isNow?: boolean;
  tellsOfSomebody?: boolean;
}

/** Above, the best topic stands alone. */
const aloneFrom = 0.3;

/** How surely the reference answers: the logarithm of the odds. */
export function certainty(
  { score, margin, coverage, outside, lost, unheard, corrected, givesDrug }: Evidence,
  elsewhere = 0,
): number {
  return (
    weights.bias +
    weights.score * Math.log1p(score) +
    weights.margin * margin +
    weights.coverage * coverage +
    (weights.covered * (coverage * score)) / 10 +
    (givesDrug ? weights.drug : 0) +
    (weights.outside * Math.min(outside, 10)) / 5 +
    weights.lost * lost +
    weights.elsewhere * Math.min(elsewhere, 2) +
    weights.unheard * Math.min(unheard, 2) +
    weights.corrected * Math.min(corrected, 2)
  );
}

export function verdictOf(
  evidence: Evidence,
  danger: Level,
  { elsewhere, ...circumstances }: Circumstances = {},
): 'found' | 'several' | 'none' {
  const benefit = Object.entries(benefits)
    .filter(([name, { at }]) => circumstances[name as keyof typeof benefits] && at.includes(danger))
    .reduce((sum, [, { worth }]) => sum + worth, 0);
  if (certainty(evidence, elsewhere) + benefit < answerFromByDanger[danger]) return 'none';
  return evidence.margin >= aloneFrom ? 'found' : 'several';
}
