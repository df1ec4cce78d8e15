import type { FaceSuggestion } from '#modules/wellbeing/contract/camera-signal.ts';

/** The classes of the expression net, in no order. */
export const expressions = ['neutral', 'happy', 'surprised', 'sad', 'angry', 'fearful', 'disgusted'] as const;
export type Expression = (typeof expressions)[number];
export type Probabilities = Readonly<Record<Expression, number>>;

/** What one frame gave: numbers only. Probabilities and face are there when exactly one face was found. */
export interface Sample {
  faces: number;
  /** Mean brightness of the whole frame, 0–255. */
  frameLuma: number;
  face?: { probabilities: Probabilities; heightPx: number; luma: number };
}

export type Reading =
  | { kind: 'suggestion'; suggestion: FaceSuggestion }
  | { kind: 'neutral' | 'unsure' | 'no-face' | 'many-faces' | 'too-dark' };

/**
 * Where each expression lies, −1…1: what the words mean to those who feel them (Russell & Mehrabian, J Res Pers 1977;
 * 11:273-294). Decision 11 says why this table.
 */
const places: Readonly<Record<Expression, readonly [valence: number, arousal: number]>> = {
  neutral: [0, 0],
  happy: [0.81, 0.51],
  surprised: [0.4, 0.67],
  sad: [-0.63, -0.27],
  angry: [-0.51, 0.59],
  fearful: [-0.64, 0.6],
  disgusted: [-0.6, 0.35],
};

/** A word of our own list for each. « Contrarié » and « inquiet » rather than more: a scowl is often no anger. */
const wordsOf: Readonly<Record<FaceSuggestion['face'], string>> = {
  happy: 'joyeux',
  surprised: 'surpris',
  sad: 'triste',
  angry: 'contrarié',
  fearful: 'inquiet',
  disgusted: 'dégoûté',
};

// People agree no better on a face than this, so no machine may sound surer.
const mostConfidence = 0.75;
const leastConfidence = 0.5;
/** From here on the sentence drops its « peut-être ». */
export const moderateConfidence = 0.65;
const manyFacesShare = 0.25;
const oneFaceShare = 0.5;
const darkLuma = 35;
const fullSizePx = 160;
const fullLightLuma = 40;
const leastProbability = 1e-7;
const intensityBounds = [2, 5, 10] as const;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function meanOf(all: readonly Probabilities[]): Probabilities {
  const entries = expressions.map((name) => [name, mean(all.map((one) => one[name]))]);
  return Object.fromEntries(entries) as Record<Expression, number>;
}

function topOf(probabilities: Probabilities): Expression {
  return expressions.reduce((top, name) => (probabilities[name] > probabilities[top] ? name : top));
}

/** The same probabilities, less sure of themselves: those of a temperature of 3. */
function soften(probabilities: Probabilities): Probabilities {
  const roots = expressions.map((name) => Math.cbrt(probabilities[name]));
  const sum = roots.reduce((total, root) => total + root, 0) || 1;
  return Object.fromEntries(expressions.map((name, index) => [name, (roots[index] ?? 0) / sum])) as Record<
    Expression,
    number
  >;
}

/** The expected place of the face on the plane, 0–100. */
export function placeOf(probabilities: Probabilities): { valence: number; arousal: number } {
  const at = (axis: 0 | 1) =>
    50 + 50 * expressions.reduce((sum, name) => sum + probabilities[name] * places[name][axis], 0);
  return { valence: at(0), arousal: at(1) };
}

/** How unlike a neutral face, 0–4. It says nothing of how strongly anything is felt. */
export function intensityOf(all: readonly Probabilities[]): number {
  const top = topOf(meanOf(all));
  if (top === 'neutral') return 0;
  const floored = (value: number) => Math.max(value, leastProbability);
  const unlikeness = mean(all.map((one) => Math.log(floored(one[top]) / floored(one.neutral))));
  const step = intensityBounds.findIndex((bound) => unlikeness < bound);
  return step < 0 ? 4 : step + 1;
}

/** How far to trust the label, 0–0.75: how sure the net is, how often, on how large and how lit a face. */
export function confidenceOf(samples: readonly Sample[]): number {
  const seen = samples.flatMap(({ faces, face }) => (faces === 1 && face ? [face] : []));
  if (seen.length === 0) return 0;
  const all = seen.map(({ probabilities }) => probabilities);
  const top = topOf(meanOf(all));
  const sureness = mean(all.map((one) => soften(one)[top]));
  const agreement = mean(all.map((one) => (topOf(one) === top ? 1 : 0)));
  const size = Math.min(1, mean(seen.map(({ heightPx }) => heightPx)) / fullSizePx);
  const light = Math.min(1, Math.max(0.5, mean(seen.map(({ luma }) => luma)) / fullLightLuma));
  const presence = seen.length / samples.length;
  return Math.min(mostConfidence, sureness * agreement * size * light * presence);
}

/** What a short look may suggest, or why it suggests nothing. Two faces: the other person did not agree to it. */
export function readFace(samples: readonly Sample[]): Reading {
  const share = (is: (sample: Sample) => boolean) => mean(samples.map((sample) => (is(sample) ? 1 : 0)));
  if (share(({ faces }) => faces > 1) >= manyFacesShare) return { kind: 'many-faces' };
  if (share(({ faces }) => faces === 1) < oneFaceShare) {
    const isDark = samples.length > 0 && mean(samples.map(({ frameLuma }) => frameLuma)) < darkLuma;
    return { kind: isDark ? 'too-dark' : 'no-face' };
  }
  const confidence = confidenceOf(samples);
  if (confidence < leastConfidence) return { kind: 'unsure' };
  const all = samples.flatMap(({ faces, face }) => (faces === 1 && face ? [face.probabilities] : []));
  const average = meanOf(all);
  const face = topOf(average);
  if (face === 'neutral') return { kind: 'neutral' };
  const { valence, arousal } = placeOf(average);
  return {
    kind: 'suggestion',
    suggestion: {
      face,
      valence: Math.round(valence),
      arousal: Math.round(arousal),
      emotion: wordsOf[face],
      intensity: intensityOf(all),
      confidence: Math.round(confidence * 100) / 100,
    },
  };
}
