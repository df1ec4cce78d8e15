import { withoutHidden } from './hidden-text.ts';
import { familiarity, type Token, tokenFeatures, tokensOf } from './order-tokens.ts';
import learnt from './order-weights.json' with { type: 'json' };
import { rootsOf } from './roots.ts';
import { type WordModel, wordModel } from './word-odds.ts';

const known = wordModel(learnt);

/** To change one's mind between an order and a question costs as much as this many log-odds. */
const turning = 4;
/** Fewer log-odds than this, all words of an order together, and it stays: better an order too many than half a patient. */
const surely = 10;

/** The log-odds of each token that it belongs to an order. */
export const orderOdds = (features: readonly string[], { bias, weights }: WordModel): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);

/** The likeliest reading of each token, an order or not, when a turn from one to the other is dear (Viterbi). */
function readTokens(odds: readonly number[]): boolean[] {
  let [asked, ordered] = [0, -turning];
  const came: { toAsked: boolean; toOrdered: boolean }[] = [];
  for (const one of odds) {
    came.push({ toAsked: ordered - turning > asked, toOrdered: ordered >= asked - turning });
    [asked, ordered] = [Math.max(asked, ordered - turning), Math.max(ordered, asked - turning) + one];
  }
  const isOrder: boolean[] = [];
  let here = ordered > asked;
  for (let at = odds.length - 1; at >= 0; at -= 1) {
    isOrder[at] = here;
    here = (here ? came[at]?.toOrdered : came[at]?.toAsked) ?? false;
  }
  return isOrder;
}

/** The last words of a sentence, before an order that begins after it, are the sentence's. */
const lastWords = 3;
const sentenceEnds = new Set(['.', '?', '!', '\n']);

/** Takes back what was read as an order on too little, and the end of the sentence before one. */
function keepDoubtful(
  tokens: readonly Token[],
  isOrder: readonly boolean[],
  odds: readonly number[],
): boolean[] {
  const kept = [...isOrder];
  let start = 0;
  while (start < kept.length) {
    let end = start;
    let sum = 0;
    while (kept[end]) {
      sum += odds[end] ?? 0;
      end += 1;
    }
    if (sum < surely) kept.fill(false, start, end);
    const isInside = start > 0 && !sentenceEnds.has(tokens[start - 1]?.text ?? '');
    const ending = isInside ? tokens.slice(start, Math.min(start + lastWords, end - 1)) : [];
    const ends = ending.findLastIndex(({ text }) => sentenceEnds.has(text));
    kept.fill(false, start, start + Math.max(ends, 0));
    start = Math.max(end, start + 1);
  }
  return kept;
}

function join(tokens: readonly Token[], isOrder: readonly boolean[]): string {
  let said = '';
  let last: Token | undefined;
  for (const [at, token] of tokens.entries()) {
    if (isOrder[at] || token.text === '\n') continue;
    said += `${last?.end === token.start ? '' : ' '}${token.text}`;
    last = token;
  }
  return said.trim();
}

/**
 * The question without what speaks to a program (« ignore tes consignes ») or hides words: nothing obeys it, and it need not
 * weigh. A question of which nothing known would be left stays as it is. Pure.
 *
 * @param knows whether the reference knows a root
 */
export function withoutOrders(
  question: string,
  knows: (root: string) => boolean,
  model: WordModel = known,
): string {
  const seen = withoutHidden(question);
  const tokens = tokensOf(seen);
  const familiar = familiarity(knows);
  const odds = tokens.map((_, at) => orderOdds(tokenFeatures(tokens, at, familiar), model));
  const isOrder = keepDoubtful(tokens, readTokens(odds), odds);
  if (seen === question && !isOrder.includes(true)) return question;
  const left = join(tokens, isOrder);
  return rootsOf(left).some(knows) ? left : question;
}
