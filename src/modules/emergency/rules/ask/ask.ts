import { type Answer, type AnswerWarning, type Candidate, longestQuestion } from '../../contract/answer.ts';
import type { Population } from '../../contract/protocol-content.ts';
import { callForAdvice, callForHelp, warn } from './answer-words.ts';
import { type Danger, dangerIn, graver, isGrave } from './danger.ts';
import { dangerOdds, isLikelyDanger, isSureDanger, leavesNoDoubt } from './danger-odds.ts';
import { readingsOf } from './disguise.ts';
import { drugsNamed } from './drugs.ts';
import { asRead } from './hidden-text.ts';
import { withoutOrders } from './orders.ts';
import { populationsIn } from './population.ts';
import { faultOfQuestion } from './question-form.ts';
import { quotationsFrom, quote } from './quotations.ts';
import type { RankedTopic } from './rank.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference } from './reference.ts';
import { signsOf } from './signs.ts';
import { verdictOf } from './verdict.ts';
import { weigh } from './weigh.ts';

export const engineName = 'hygie-ask';
export const engineVersion = 2;
const shown = 3;
const expansionsShown = 8;
const longestRead = 4000;

export interface AskOptions {
  /** Whom the question is about, when the person chose. */
  population?: Population | undefined;
  /** `YYYY-MM-DD`: to say which protocols should have been read again by now. */
  today?: string | undefined;
}

function silent(verdict: 'none' | 'crisis', reference: Reference, warnings: AnswerWarning[] = []): Answer {
  return {
    verdict,
    candidates: [],
    quotations: [],
    nearest: [],
    expansions: [],
    corrections: [],
    warnings,
    call: verdict === 'crisis' ? callForHelp : callForAdvice,
    engine: { name: engineName, version: engineVersion, generative: false, topics: reference.topics.length },
  };
}

function candidateOf({ topic: { protocol }, score }: RankedTopic): Candidate {
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = protocol;
  return {
    slug,
    title,
    category,
    populations,
    version,
    reviewOn,
    clinicalReview,
    score: Math.round(score * 100) / 100,
  };
}

const shares = (one: ReadonlySet<Population>, other: ReadonlySet<Population>) =>
  [...one].some((population) => other.has(population));

function warningsFor(
  { topic: { protocol, populations } }: RankedTopic,
  reading: QuestionReading,
  reference: Reference,
  said: ReadonlySet<Population>,
  { population, today }: AskOptions,
): AnswerWarning[] {
  const warnings: AnswerWarning[] = [];
  const wanted = population ? new Set([population]) : said;
  if (population && said.size > 0 && !said.has(population))
    warnings.push(warn.populationConflict(population, said));
  if (wanted.size > 0 && !shares(wanted, populations))
    warnings.push(warn.populationMismatch(wanted, protocol.title, populations));
  if (drugsNamed(reading, protocol).length === 0) {
    const [elsewhere] = reference.topics.flatMap((other) => drugsNamed(reading, other.protocol));
    if (elsewhere) warnings.push(warn.drugNotInProtocol(elsewhere, protocol.title));
  }
  if (protocol.clinicalReview === 'required') warnings.push(warn.reviewRequired());
  if (today && protocol.reviewOn < today)
    warnings.push(warn.reviewOverdue(protocol.title, protocol.reviewOn));
  return warnings;
}

/** Of three topics, the first thing that each says to do. */
function firstLines(candidates: readonly RankedTopic[]) {
  return candidates.flatMap(({ topic: { protocol } }) => {
    const [line] = protocol.firstActions;
    return line ? [quote(protocol, { section: 'firstActions', line })] : [];
  });
}

interface Heard {
  danger: Danger;
  odds: number;
}

/** The gravest of what all readings of a text tell. The words of a disguised one are weighed where they tell danger. */
function hear(text: string): Heard {
  const plain = new Set([text, asRead(text)]);
  const heard = [...new Set([...plain, ...readingsOf(text)])]
    .map((reading) => ({ reading, danger: dangerIn(reading.slice(0, longestRead)) }))
    // Less than that may be found by chance where words are guessed.
    .filter(({ reading, danger }) => plain.has(reading) || graver(danger, 'spoken') === danger);
  return {
    danger: heard.map(({ danger }) => danger).reduce(graver),
    odds: Math.max(...heard.map(({ reading }) => dangerOdds(reading))),
  };
}

/** What was heard in either. */
const both = (one: Heard, other: Heard): Heard => ({
  danger: graver(one.danger, other.danger),
  odds: Math.max(one.odds, other.odds),
});

const isBeyondDoubt = ({ danger, odds }: Heard) =>
  danger === 'crisis' || (danger === 'spoken' && leavesNoDoubt(odds));

/**
 * Answers a question with lines of the reference, letter for letter, or says that it has none. The order is fixed:
 * danger, orders to a program, form, words, dictionary, search, verdict. Pure and the same on the server, in the browser and in the command line.
 */
export function ask(question: string, reference: Reference, options: AskOptions = {}): Answer {
  const said = question.normalize('NFC').trim();
  const heard = hear(said);
  if (isBeyondDoubt(heard)) return silent('crisis', reference);
  // « Ignore » may be a person's own word: where distress is sure, all of it is read.
  const isWhole = isSureDanger(heard.odds) || said.length > longestQuestion;
  const asked = isWhole ? said : withoutOrders(said, reference.knows);
  // Nothing that was heard is forgotten with the words that are left out.
  const known = asked === said ? heard : both(heard, hear(asked));
  if (isBeyondDoubt(known)) return silent('crisis', reference);
  const { danger, odds } = known;
  const fault = faultOfQuestion(asked);
  if (fault) return isGrave(danger) ? silent('crisis', reference) : silent('none', reference, [fault]);
  const spoken = populationsIn(asked);
  const wanted = options.population ? new Set([options.population]) : spoken;
  const weighed = weigh(asked, danger, reference, wanted);
  const { reading, ranked } = weighed;
  const verdict = verdictOf(signsOf({ ...weighed, odds }));
  if (verdict === 'none' && (isGrave(danger) || isLikelyDanger(odds))) return silent('crisis', reference);
  const best = ranked.slice(0, shown);
  const found = {
    expansions: reading.expansions.slice(0, expansionsShown).map(({ entry }) => entry),
    corrections: [...reading.corrected],
  };
  const [first] = best;
  if (verdict === 'none' || !first) {
    const nearest = best.map(({ topic: { protocol } }) => ({ slug: protocol.slug, title: protocol.title }));
    return {
      ...silent('none', reference, danger === 'concern' ? [warn.helpOffered()] : []),
      ...found,
      nearest,
    };
  }
  const isWorrying = danger !== 'clear' || isLikelyDanger(odds);
  const warnings = warningsFor(first, reading, reference, spoken, options);
  return {
    ...silent('none', reference, isWorrying ? [...warnings, warn.helpOffered()] : warnings),
    ...found,
    verdict,
    candidates: best.map(candidateOf),
    quotations: [
      ...quotationsFrom(first.topic.protocol, asked, reading, reference, wanted),
      ...(verdict === 'several' ? firstLines(best.slice(1)) : []),
    ],
    call: [],
  };
}
