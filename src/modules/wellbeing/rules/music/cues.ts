import type { MoodPoint } from '../../contract/music.ts';

export type Mode = 'aeolian' | 'dorian' | 'mixolydian' | 'ionian';

/** What listeners hear of a state. Cues add up and do not interact, as in Eerola, Friberg and Bresin (2013). */
export interface Cues {
  beatsPerMinute: number;
  mode: Mode;
  /** MIDI key around which the melody lies. */
  centre: number;
  /** Length of a note as a share of its place: above 1 it flows into the next. */
  gate: number;
  notesPerBeat: number;
  velocity: number;
  /** 0 to 1: how much the drums are there. */
  drums: number;
  /** 0 to 1: how often harmony leans before it settles. */
  tension: number;
  /** Level to be reached, as root mean square below full scale. */
  levelDb: number;
  lowPassHz: number;
  /** How much what lies high weighs against what lies low; 1 as played. */
  weightOfHigh: number;
  valence: number;
  arousal: number;
}

function modeFor(valence: number): Mode {
  if (valence < 0.4) return 'aeolian';
  if (valence < 0.5) return 'dorian';
  return valence < 0.6 ? 'mixolydian' : 'ionian';
}

/** Turns a state into musical cues. */
export function cuesFor(point: MoodPoint): Cues {
  const valence = point.valence / 100;
  const arousal = point.arousal / 100;
  const brightness = 0.75 * arousal + 0.25 * valence;
  return {
    beatsPerMinute: 56 + 82 * arousal,
    mode: modeFor(valence),
    centre: 60 + 12 * valence + 7 * arousal,
    gate: 1.1 - 0.65 * arousal,
    // One note a beat at the least: a pulse that can be felt even in the calmest piece.
    notesPerBeat: 1 + 3 * arousal,
    velocity: 58 + 46 * arousal,
    drums: Math.max(0, (arousal - 0.55) / 0.45),
    tension: (1 - valence) * (0.35 + 0.65 * arousal),
    levelDb: -27 + 9 * arousal,
    lowPassHz: 500 * 2 ** (5 * brightness),
    weightOfHigh: 0.6 + 1.2 * brightness,
    valence,
    arousal,
  };
}
