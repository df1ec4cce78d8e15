import learnt from './danger-weights.json' with { type: 'json' };
import { wordModel, wordOdds } from './word-odds.ts';

const known = wordModel(learnt);

/** The log-odds that whoever asks is in distress, or seeks a way to die or to harm. Pure. */
export const dangerOdds = (question: string, model = known): number => wordOdds(question, model);

/** Above: where no protocol answers, the help lines do. */
const likelyFrom = 0;

/** Above: words of danger leave no room for a protocol. Below, they are told of a patient in all likelihood. */
const surelyFrom = -1;

export const leavesNoDoubt = (odds: number): boolean => odds >= surelyFrom;

export const isLikelyDanger = (odds: number): boolean => odds >= likelyFrom;

const sureFrom = 2;

/** Whether nothing of a question may be left out, for its words tell distress. */
export const isSureDanger = (odds: number): boolean => odds >= sureFrom;
