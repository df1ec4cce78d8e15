import { withoutHidden } from './hidden-text.ts';
import { familiarity, type Token, tokenFeatures, tokensOf, turnFeatures } from './order-tokens.ts';
import learnt from './order-weights.json' with { type: 'json' };
import { rootsOf } from './roots.ts';

/** Where all was taken for an order: so many log-odds less for each word that the reference knows, until one is left. */
const doubts = [0, 1, 2, 4];

/** What each feature of a token, and of a turn, weighs. */
export type OrderModel = ReadonlyMap<string, number>;

/** What the words of invented orders taught, and where a reading turns into one (`begin …`) or out of one (`end …`). */
const known = new Map<string, number>(Object.entries(learnt.weights));

/** Fewer log-odds than this, all words of an order and its turns together, and it stays: better an order too many than half a patient. */
const surely = 3;

const total = (features: readonly string[], weights: OrderModel): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

/** The log-odds of each token that it belongs to an order, and of a turn just before it. */
interface Odds {
  order: number;
  isKnown: boolean;
  begin: number;
  end: number;
}

function oddsOf(tokens: readonly Token[], knows: (root: string) => boolean, model: OrderModel): Odds[] {
  const familiar = familiarity(knows);
  return tokens.map((token, at) => {
    const turns = turnFeatures(tokens, at);
    return {
      order: total(tokenFeatures(tokens, at, familiar), model),
      isKnown: familiar(token) === 'known',
      begin: total(
        turns.map((turn) => `begin ${turn}`),
        model,
      ),
      end: total(
        turns.map((turn) => `end ${turn}`),
        model,
      ),
    };
  });
}

/** The likeliest reading of all tokens together, each an order or not (Viterbi). */
function readTokens(odds: readonly Odds[]): boolean[] {
  let [asked, ordered] = [0, Number.NEGATIVE_INFINITY];
  const came: { toAsked: boolean; toOrdered: boolean }[] = [];
  for (const { order, begin, end } of odds) {
    const [fromAsked, fromOrdered] = [asked + begin, ordered + end];
    came.push({ toAsked: fromOrdered > asked, toOrdered: ordered >= fromAsked });
    [asked, ordered] = [Math.max(asked, fromOrdered), Math.max(ordered, fromAsked) + order];
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
  odds: readonly Odds[],
): boolean[] {
  const kept = [...isOrder];
  let start = 0;
  while (start < kept.length) {
    let end = start;
    let sum = odds[start]?.begin ?? 0;
    while (kept[end]) {
      sum += odds[end]?.order ?? 0;
      end += 1;
    }
    sum += odds[end]?.end ?? 0;
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
  model: OrderModel = known,
): string {
  const seen = withoutHidden(question);
  const tokens = tokensOf(seen);
  const odds = oddsOf(tokens, knows, model);
  for (const doubt of doubts) {
    const doubted = odds.map((own) => ({ ...own, order: own.order - (own.isKnown ? doubt : 0) }));
    const isOrder = keepDoubtful(tokens, readTokens(doubted), doubted);
    if (seen === question && !isOrder.includes(true)) return question;
    const left = join(tokens, isOrder);
    if (rootsOf(left).some(knows)) return left;
  }
  return question;
}
