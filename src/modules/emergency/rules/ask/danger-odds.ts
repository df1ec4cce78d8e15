import learnt from './danger-weights.json' with { type: 'json' };
import { wordModel, wordOdds } from './word-odds.ts';

const known = wordModel(learnt);

/** The log-odds that whoever asks is in distress, or seeks a way to die or to harm. Pure. */
export const dangerOdds = (question: string, model = known): number => wordOdds(question, model);

/** Above: where no protocol answers, the help lines do. */
const likelyFrom = 0;

export const isLikelyDanger = (odds: number): boolean => odds >= likelyFrom;
