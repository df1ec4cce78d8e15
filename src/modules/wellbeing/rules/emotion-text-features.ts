import { readSentences } from './crisis-normalise.ts';
import { findRating, type Rating } from './emotion-text-lexicon.ts';

const negations = new Set(
  'pas plus jamais aucun aucune rien sans ni guere moins not no never without'.split(' '),
);
const untouched = new Set('arrete arretait cesse crois revenais'.split(' '));
const intensifiers = new Set(
  (
    'tres trop vraiment tellement super hyper archi grave completement vachement ultra extremement totalement si fort ' +
    'beaucoup profondement terriblement tout so very really totally'
  ).split(' '),
);
const diminishers = new Set(
  'peu plutot assez legerement presque moyennement quelque slightly bit rather'.split(' '),
);
const contrasts = new Set('mais pourtant cependant toutefois neanmoins but however'.split(' '));
const pastMarkers = new Set('hier avant autrefois auparavant jadis dernier derniere yesterday'.split(' '));
const presentMarkers = new Set('maintenant aujourd desormais enfin soir now today'.split(' '));

const saying = new Set('suis sens sentais sentie senti etais reste am feel felt'.split(' '));

const afterContrast = 2;
const ofThePast = 0.5;
const ofThePresent = 1.3;
const longestExpression = 5;

/** A rated word or expression as it stands in a text. */
export interface Hit extends Rating {
  /** The words of the text that it is made of. */
  words: string;
  weight: number;
  /** « Je suis… », « je me sens… » : the person names the feeling. */
  isSaid: boolean;
}

/** Which ratings to believe: all of them, but while learning. */
export type Trust = (words: string, rating: Rating) => boolean;

/** The longest rated expression that starts here, and its length in words. */
function ratingAt(
  words: readonly string[],
  at: number,
  isTrusted: Trust,
): { rating: Rating; length: number } | undefined {
  for (let length = Math.min(longestExpression, words.length - at); length >= 1; length -= 1) {
    const expression = words.slice(at, at + length).join(' ');
    const rating = findRating(expression);
    if (rating && isTrusted(expression, rating)) return { rating, length };
  }
  return undefined;
}

/** A negation turns a feeling over and weakens it; « très » and « un peu » move it away from or towards the middle. */
function adjust({ valence, arousal, isSituation }: Rating, before: readonly string[]): Rating {
  const near = before.slice(-3);
  const at = near.findLastIndex((word) => negations.has(word));
  // « Je n’arrête pas de pleurer », « je n’y crois pas, quel bonheur » deny nothing of the feeling.
  const isNegated = at >= 0 && !untouched.has(near[at - 1] ?? before.at(at - near.length - 1) ?? '');
  const force = near.slice(-2).some((word) => intensifiers.has(word)) ? 1.3 : 1;
  const weakened = near.slice(-2).some((word) => diminishers.has(word)) ? 0.6 : 1;
  return {
    valence: valence * (isNegated ? -0.6 : 1) * force * weakened,
    arousal: arousal * (isNegated ? 0.3 : 1) * force * weakened,
    isSituation,
  };
}

function hitsOfClause(words: readonly string[], weight: number, isTrusted: Trust): Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < words.length) {
    const found = ratingAt(words, at, isTrusted);
    const end = at + (found?.length ?? 1);
    if (found) {
      const before = words.slice(0, at);
      const isSaid = !found.rating.isSituation && before.slice(-3).some((word) => saying.has(word));
      hits.push({ ...adjust(found.rating, before), weight, words: words.slice(at, end).join(' '), isSaid });
    }
    at = end;
  }
  return hits;
}

function hitsOfSentence(words: readonly string[], isTrusted: Trust): Hit[] {
  const isPast = words.some((word) => pastMarkers.has(word));
  const isPresent = words.some((word) => presentMarkers.has(word));
  const time = isPresent ? ofThePresent : isPast ? ofThePast : 1;
  const turn = words.findLastIndex((word) => contrasts.has(word));
  if (turn < 0) return hitsOfClause(words, time, isTrusted);
  return [
    ...hitsOfClause(words.slice(0, turn), time, isTrusted),
    ...hitsOfClause(words.slice(turn + 1), time * afterContrast, isTrusted),
  ];
}

export interface FeelingReading {
  sentences: string[][];
  hits: Hit[];
}

/** The words of a text and what the lexicon says of them. The text itself is kept nowhere. */
export function readForFeeling(text: string, isTrusted: Trust = () => true): FeelingReading {
  const sentences = readSentences(text, (word) => findRating(word) !== undefined);
  return { sentences, hits: sentences.flatMap((words) => hitsOfSentence(words, isTrusted)) };
}

const marks: Record<string, RegExp> = {
  'mark !': /!/,
  'mark !!': /!\s*!|!.*!/s,
  'mark ?': /\?/,
  'mark …': /…|\.{3}/,
  'mark «': /[«"]/,
  'mark :': /:/,
  'mark capitals': /\p{Lu}{4}/u,
};
// « Bravo à la direction », « Génial, encore en panne » : praise beside a nuisance is seldom meant.
const nuisances = new Set(
  'encore panne evidemment forcement comme manquait bravo toujours direction retard supprimes'.split(' '),
);

const stemLetters = 5;
const sumOf = (hits: readonly Hit[], of: (hit: Hit) => number) =>
  hits.reduce((sum, hit) => sum + hit.weight * of(hit), 0);

/** How far the hits agree on pleasant or unpleasant: 1 all one way, 0 evenly split or none. */
export function agreementOf(hits: readonly Hit[]): number {
  const all = sumOf(hits, ({ valence }) => Math.abs(valence));
  return all === 0 ? 0 : Math.abs(sumOf(hits, ({ valence }) => valence)) / all;
}

/** What the learnt weights are about: `lexicon …` a sum of ratings, `mark …` a mark of the text, `=…` a stem. */
export function feelingFeatures(text: string, { sentences, hits }: FeelingReading): Map<string, number> {
  const features = new Map<string, number>();
  const total = hits.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const valence = sumOf(hits, (hit) => hit.valence);
  features.set('lexicon valence', valence / total);
  features.set('lexicon arousal', sumOf(hits, (hit) => hit.arousal) / total);
  features.set('lexicon valence sum', Math.tanh(valence));
  features.set(
    'lexicon agreed',
    (valence / total) * agreementOf(hits) * Math.min(1, 0.45 + 0.2 * hits.length),
  );
  const said = sumOf(hits, (hit) => (hit.isSaid ? hit.valence : 0));
  features.set('lexicon said', Math.tanh(said));
  features.set('lexicon last', hits.at(-1)?.valence ?? 0);
  for (const [name, mark] of Object.entries(marks)) if (mark.test(text)) features.set(name, 0.5);
  const words = sentences.flat();
  features.set('mark length', Math.min(2, words.length / 20));
  if (words.some((word) => negations.has(word))) features.set('mark negation', 0.5);
  if (valence > 0 && words.some((word) => nuisances.has(word))) features.set('mark irony', 0.5);
  const share = 0.5 / Math.sqrt(Math.max(6, words.length) / 12);
  for (const word of words) {
    // Shorter words are mostly « je suis » and « dans le » : they would teach the style of whoever wrote the texts.
    if (word.length >= stemLetters) features.set(`=${word.slice(0, stemLetters)}`, share);
  }
  return features;
}
