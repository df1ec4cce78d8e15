import { readSentences } from './crisis-normalise.ts';
import { findRating, type Rating } from './emotion-text-lexicon.ts';
import { nearestEmotion } from './emotion-words.ts';

/** A suggestion that the person may correct: their own answer always wins. */
export interface FeelingSuggestion {
  /** 0–100. */
  valence: number;
  arousal: number;
  /** A French word, or null: « indéterminé ». */
  emotion: string | null;
  /** 0–1. */
  confidence: number;
}

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

const afterContrast = 2;
const ofThePast = 0.5;
const ofThePresent = 1.3;
const longestExpression = 5;
const fewestForEmotion = 0.35;

interface Hit extends Rating {
  weight: number;
}

/** The longest rated expression that starts here, and its length in words. */
function ratingAt(words: readonly string[], at: number): { rating: Rating; length: number } | undefined {
  for (let length = Math.min(longestExpression, words.length - at); length >= 1; length -= 1) {
    const rating = findRating(words.slice(at, at + length).join(' '));
    if (rating) return { rating, length };
  }
  return undefined;
}

/** A negation turns a feeling over and weakens it; « très » and « un peu » move it away from or towards the middle. */
function adjust({ valence, arousal }: Rating, before: readonly string[]): Rating {
  const near = before.slice(-3);
  const at = near.findLastIndex((word) => negations.has(word));
  // « Je n’arrête pas de pleurer », « je n’y crois pas, quel bonheur » deny nothing of the feeling.
  const isNegated = at >= 0 && !untouched.has(near[at - 1] ?? before.at(at - near.length - 1) ?? '');
  const force = near.slice(-2).some((word) => intensifiers.has(word)) ? 1.3 : 1;
  const weakened = near.slice(-2).some((word) => diminishers.has(word)) ? 0.6 : 1;
  return {
    valence: valence * (isNegated ? -0.6 : 1) * force * weakened,
    arousal: arousal * (isNegated ? 0.3 : 1) * force * weakened,
  };
}

function hitsOfClause(words: readonly string[], weight: number): Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < words.length) {
    const found = ratingAt(words, at);
    if (found) hits.push({ ...adjust(found.rating, words.slice(0, at)), weight });
    at += found?.length ?? 1;
  }
  return hits;
}

function hitsOfSentence(words: readonly string[]): Hit[] {
  const isPast = words.some((word) => pastMarkers.has(word));
  const isPresent = words.some((word) => presentMarkers.has(word));
  const time = isPresent ? ofThePresent : isPast ? ofThePast : 1;
  const turn = words.findLastIndex((word) => contrasts.has(word));
  if (turn < 0) return hitsOfClause(words, time);
  return [
    ...hitsOfClause(words.slice(0, turn), time),
    ...hitsOfClause(words.slice(turn + 1), time * afterContrast),
  ];
}

const clamp = (value: number) => Math.min(100, Math.max(0, value));
const toScale = (share: number) => Math.round(clamp(50 + 50 * share));

/** How far the hits agree on pleasant or unpleasant: 1 all one way, 0 evenly split. */
function agreementOf(hits: readonly Hit[]): number {
  const sum = (of: (hit: Hit) => number) => hits.reduce((total, hit) => total + hit.weight * of(hit), 0);
  const all = sum(({ valence }) => Math.abs(valence));
  return all === 0 ? 0 : Math.abs(sum(({ valence }) => valence)) / all;
}

/** Several words of one kind say it more strongly than one. */
const gainOf = (count: number) => 1 + 0.12 * Math.min(3, count - 1);

/**
 * Suggests how a text feels, from a lexicon: a help to place two sliders, never a measure. Unsure, it says
 * « indéterminé » (emotion null). Pure and deterministic; keeps nothing.
 */
export function suggestFeeling(text: string): FeelingSuggestion {
  const isRated = (word: string) => findRating(word) !== undefined;
  const hits = readSentences(text, isRated).flatMap(hitsOfSentence);
  if (hits.length === 0) return { valence: 50, arousal: 50, emotion: null, confidence: 0 };
  const total = hits.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (hit: Hit) => number) => hits.reduce((sum, hit) => sum + hit.weight * of(hit), 0) / total;
  const gain = gainOf(hits.length);
  const valence = toScale(mean((hit) => hit.valence) * gain);
  const excitement = /!{2,}/.test(text) ? 0.15 : 0;
  const arousal = toScale(mean((hit) => hit.arousal) * gain + excitement);
  const enough = Math.min(1, 0.45 + 0.2 * (hits.length - 1));
  const strength = Math.min(1, Math.max(...hits.map((hit) => Math.abs(hit.valence))) / 0.6);
  const confidence = Number((enough * agreementOf(hits) * strength).toFixed(2));
  const emotion = confidence < fewestForEmotion ? null : nearestEmotion({ valence, arousal });
  return { valence, arousal, emotion, confidence };
}
