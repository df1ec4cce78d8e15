/** Valence (0 unpleasant, 100 pleasant) and arousal (0 slack, 100 activated), whatever the instrument. */
export interface Feeling {
  readonly valence: number;
  readonly arousal: number;
}

/** A coordinate of the plane: 0 → −1, 50 → 0, 100 → 1. */
export function centred(percent: number): number {
  return (percent - 50) / 50;
}
