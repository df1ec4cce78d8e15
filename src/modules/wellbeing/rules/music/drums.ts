import type { Bar } from './bars.ts';
import type { Dice } from './dice.ts';
import type { Note } from './note.ts';
import { drumKeys } from './palette.ts';

const quarters = [0, 1, 2, 3];
const eighths = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];

/** Soft drums that come in with activity and never lead: a pulse, a backbeat, then a shaker. */
export function playDrums(bars: readonly Bar[], dice: Dice): Note[] {
  return bars.flatMap((bar) => {
    const presence = bar.cues.drums;
    if (presence <= 0 || bar.isLast) return [];
    const base = 28 + 48 * presence;
    const hit = (key: number, beat: number, loudness: number): Note => ({
      part: 'drums',
      program: 0,
      key,
      velocity: base + loudness + dice.between(-4, 4),
      beat: bar.startBeat + beat,
      beats: 0.25,
    });
    const kicks = presence > 0.6 ? quarters : [0, 2];
    return [
      ...kicks.map((beat) => hit(drumKeys.kick, beat, beat === 0 ? 12 : 6)),
      ...[1, 3].map((beat) => hit(presence > 0.5 ? drumKeys.snare : drumKeys.rim, beat, 0)),
      ...(presence > 0.25 ? eighths : quarters).map((beat) =>
        hit(drumKeys.closedHat, beat, beat % 1 === 0 ? -4 : -12),
      ),
      ...(presence > 0.7 ? eighths.map((beat) => hit(drumKeys.shaker, beat, -14)) : []),
    ];
  });
}
