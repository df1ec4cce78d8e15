import learnt from './scope-weights.json' with { type: 'json' };
import { wordModel, wordOdds } from './word-odds.ts';

const known = wordModel(learnt);

/**
 * The log-odds that emergency protocols are asked, by the words alone: « conduite à tenir » speaks for it, « rééducation »
 * against it, whatever the illness. Pure.
 */
export const scopeOdds = (question: string, model = known): number => wordOdds(question, model);
