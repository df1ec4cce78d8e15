import type { MoodPoint, MusicRequest } from '../../contract/music.ts';

const holdShare = 0.15;

/** Sad music alone was found to deepen sadness: whatever the target, a piece closes at this valence or above. */
export const lowestClosingValence = 45;

function smoothStep(share: number): number {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
}

/**
 * The state a piece expresses at a given moment: it meets the person where they are, moves, and stays a little.
 *
 * @param share how much of the piece has passed, 0 to 1
 */
export function pointAt({ from, to }: Pick<MusicRequest, 'from' | 'to'>, share: number): MoodPoint {
  const travelled = smoothStep((share - holdShare) / (1 - 2 * holdShare));
  const along = (start: number, end: number) => start + (end - start) * travelled;
  const valence = along(from.valence, to.valence);
  const closing = smoothStep((share - (1 - holdShare)) / (holdShare / 2));
  const lift = Math.max(0, lowestClosingValence - valence) * closing;
  return { valence: valence + lift, arousal: along(from.arousal, to.arousal) };
}
