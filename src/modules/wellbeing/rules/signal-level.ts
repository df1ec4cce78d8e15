import { centred, type Feeling } from './affect-plane.ts';

/**
 * The level (0–4) of a self-reported signal: how far the point (valence, arousal) lies from the middle of the affective
 * plane, where distance from the origin stands for intensity (circumplex model: Russell JA, J Pers Soc Psychol 1980;
 * 39(6):1161-1178).
 *
 *     level = round(4 · √((v² + a²) / 2)),  v and a mapped to −1…1
 *
 * The division by 2 makes a corner of the plane 4. The formula itself is the project's own and has been validated by
 * nobody. It measures intensity, not severity: a very happy moment and a very hard one both get a high level. It is no
 * diagnosis and no score of health. The raw answers are always kept beside it (`metadata.raw`).
 */

export type SignalLevel = 0 | 1 | 2 | 3 | 4;

/**
 * A point of the 9-point SAM on 0–100, linearly: 1 → 0, 5 → 50, 9 → 100. The Affective Slider was found equivalent to
 * the SAM (Betella & Verschure, PLoS ONE 2016;11(2):e0148037), which is why both share one scale here.
 */
export function percentFromSam(point: number): number {
  return ((point - 1) / 8) * 100;
}

/** Brings what an instrument gave (sliders 0–100, SAM 1–9) to the common scale. */
export function readMeasure(instrument: 'scan_sliders' | 'SAM', { valence, arousal }: Feeling): Feeling {
  if (instrument === 'scan_sliders') return { valence, arousal };
  return { valence: percentFromSam(valence), arousal: percentFromSam(arousal) };
}

export function signalLevel({ valence, arousal }: Feeling): SignalLevel {
  const intensity = Math.sqrt((centred(valence) ** 2 + centred(arousal) ** 2) / 2);
  return Math.min(4, Math.max(0, Math.round(4 * intensity))) as SignalLevel;
}
