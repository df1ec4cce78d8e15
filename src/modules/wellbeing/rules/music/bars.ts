import type { MusicRequest } from '../../contract/music.ts';
import { type Cues, cuesFor } from './cues.ts';
import { pointAt } from './journey.ts';

export const beatsPerBar = 4;
export const barsPerPhrase = 4;

export interface Bar {
  index: number;
  startBeat: number;
  startSeconds: number;
  beatSeconds: number;
  /** Four, but for the last one, which is held to the end of the piece. */
  beats: number;
  cues: Cues;
  isLast: boolean;
  /** Bars that follow before the last one. */
  barsLeft: number;
}

/** The last two bars before the closing chord broaden a little. */
const broadening = [1, 0.97, 0.94] as const;

/**
 * Divides a piece into bars of 4/4. Tempo and cues change from one bar to the next, never inside one; the closing chord
 * takes what is left, so that the piece lasts exactly as long as asked.
 */
export function layOutBars(request: MusicRequest): Bar[] {
  const shortestClosing = Math.min(6, Math.max(2.5, request.seconds * 0.08));
  const starts: { startSeconds: number; cues: Cues }[] = [];
  let startSeconds = 0;
  for (;;) {
    const cues = cuesFor(pointAt(request, startSeconds / request.seconds));
    starts.push({ startSeconds, cues });
    const next = startSeconds + (beatsPerBar * 60) / cues.beatsPerMinute;
    if (next > request.seconds - shortestClosing) break;
    startSeconds = next;
  }
  const bars: Bar[] = [];
  let seconds = 0;
  for (const [index, { cues }] of starts.entries()) {
    const barsLeft = starts.length - 1 - index;
    const isLast = barsLeft === 0;
    const slowing = isLast ? 1 : (broadening[3 - barsLeft] ?? 1);
    const beatSeconds = 60 / (cues.beatsPerMinute * slowing);
    const beats = isLast ? (request.seconds - seconds) / beatSeconds : beatsPerBar;
    bars.push({
      index,
      startBeat: index * beatsPerBar,
      startSeconds: seconds,
      beatSeconds,
      beats,
      cues,
      isLast,
      barsLeft,
    });
    seconds += beats * beatSeconds;
  }
  return bars;
}

/** The moment of a beat of the piece, in seconds. */
export function secondsAt(bars: readonly Bar[], beat: number): number {
  const index = Math.min(bars.length - 1, Math.max(0, Math.floor(beat / beatsPerBar)));
  const bar = bars[index];
  if (!bar) throw new RangeError('a piece without bars');
  return bar.startSeconds + (beat - bar.startBeat) * bar.beatSeconds;
}
