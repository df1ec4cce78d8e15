import { agreementOf, feelingFeatures, readForFeeling } from './emotion-text-features.ts';
import learnt from './emotion-text-weights.json' with { type: 'json' };
import { nearestEmotion } from './emotion-words.ts';

/** A suggestion that the person may correct: their own answer always wins. */
export interface FeelingSuggestion {
  /** 0–100. */
  valence: number;
  arousal: number;
  /** A French word, or null: « indéterminé ». */
  emotion: string | null;
  /** 0–1: about how often « pleasant », « neither » or « unpleasant » is right on texts that taught nothing. */
  confidence: number;
}

const middle = 50;
const clamp = (value: number) => Math.min(100, Math.max(0, value));

interface Learnt {
  bias: number;
  weights: Record<string, number>;
}

const tables = [learnt.valence, learnt.arousal].map(({ bias, weights }: Learnt) => ({
  bias,
  weights: new Map(Object.entries(weights)),
}));

/** What was measured across folds (decision 10): the further from the middle, the more often the side is right. */
const confidenceAt = (away: number) => Math.min(0.9, 0.18 + 0.031 * Math.abs(away));
const fewestForEmotion = 0.45;
/** Where no rated word stands, or rated words contradict each other, nothing else is believed. */
const fewestAgreement = 0.2;
const mostUnheard = 0.3;
/** Learnt weights are careful: a reading that is sure of its side may go further, one that is not goes less far. */
const whenSure = 1.4;
const whenUnsure = 0.5;

/**
 * Suggests how a text feels, from a lexicon and learnt weights: a help to place two sliders, never a measure. Unsure, it
 * says « indéterminé » (emotion null) and stays near the middle. Pure and deterministic; keeps nothing.
 */
export function suggestFeeling(text: string): FeelingSuggestion {
  const reading = readForFeeling(text);
  if (reading.sentences.length === 0)
    return { valence: middle, arousal: middle, emotion: null, confidence: 0 };
  const features = feelingFeatures(text, reading);
  const [valenceAway = 0, arousalAway = 0] = tables.map(({ bias, weights }) => {
    let sum = bias - middle;
    for (const [feature, value] of features) sum += value * (weights.get(feature) ?? 0);
    return sum;
  });
  const most = agreementOf(reading.hits) < fewestAgreement ? mostUnheard : 1;
  const confidence = Number(Math.min(most, confidenceAt(valenceAway)).toFixed(2));
  const isSure = confidence >= fewestForEmotion;
  const place = (away: number) => Math.round(clamp(middle + away * (isSure ? whenSure : whenUnsure)));
  const [valence, arousal] = [place(valenceAway), place(arousalAway)];
  return { valence, arousal, emotion: isSure ? nearestEmotion({ valence, arousal }) : null, confidence };
}
