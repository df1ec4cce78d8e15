import type { Evidence } from './evidence.ts';

/** Fitted on the development questions (logistic regression); the test beside keeps what they reach. */
const weights = {
  bias: -7.27,
  score: 2.64,
  margin: 0.37,
  coverage: 1.17,
  covered: 1.95,
  known: 0.56,
  drug: 0.31,
  outside: -2.9,
};

/** Above: the reference answers. Below it, sentences of distress that no gate knows begin to find a topic. */
export const answerFrom = -1.1;
/** The likelier a person is in distress, the plainer the question must be about an illness. */
export const answerFromByDanger = { alarm: 5.15, watch: 2.9, concern: 0.5, clear: answerFrom };
/** Somebody hurt on purpose: there is always a topic for that, so the benefit of the doubt. */
export const answerDeedFrom = -2;
/** Whoever speaks of a body seldom asks for what no emergency protocol covers, and is seldom in distress. */
export const answerBodyFrom = -2.2;
/** Above, the best topic stands alone. */
const aloneFrom = 0.3;

/** How surely the reference answers: the logarithm of the odds. */
export function certainty({ score, margin, coverage, known, outside, givesDrug }: Evidence): number {
  return (
    weights.bias +
    weights.score * Math.log1p(score) +
    weights.margin * margin +
    weights.coverage * coverage +
    (weights.covered * (coverage * score)) / 10 +
    weights.known * known +
    (givesDrug ? weights.drug : 0) +
    (weights.outside * Math.min(outside, 10)) / 5
  );
}

export function verdictOf(
  evidence: Evidence,
  danger: keyof typeof answerFromByDanger,
  { isDeed = false, isBodily = false }: { isDeed?: boolean; isBodily?: boolean } = {},
): 'found' | 'several' | 'none' {
  const answered = danger === 'clear' ? answerDeedFrom : danger === 'concern' ? answerFrom : undefined;
  const ofBody = isBodily && danger === 'clear' ? answerBodyFrom : undefined;
  const from = (isDeed ? answered : undefined) ?? ofBody ?? answerFromByDanger[danger];
  if (certainty(evidence) < from) return 'none';
  return evidence.margin >= aloneFrom ? 'found' : 'several';
}
