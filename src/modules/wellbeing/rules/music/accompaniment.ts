import type { Bar } from './bars.ts';
import type { Dice } from './dice.ts';
import { type Chord, nearestAmong, nearestKey } from './harmony.ts';
import type { Ensemble } from './instruments.ts';
import type { Note } from './note.ts';

/** Sustained chords under everything; each voice moves as little as it can. */
export function playPad(
  bars: readonly Bar[],
  chords: readonly Chord[],
  ensemble: Ensemble,
  dice: Dice,
): Note[] {
  return bars.flatMap((bar, index) => {
    const chord = chords[index];
    if (!chord) return [];
    const centre = bar.cues.centre - 7;
    const program = ensemble('pad', bar.cues);
    const note = (key: number, beat: number, beats: number): Note => ({
      part: 'pad',
      program,
      key,
      // The closing chord is what carries the piece into its quiet.
      velocity: bar.cues.velocity + (bar.isLast ? 8 : -12) + dice.between(-4, 4),
      beat: bar.startBeat + beat,
      beats,
    });
    return chord.tones.flatMap((pitchClass, voice) => {
      const key = nearestKey(pitchClass, centre + (voice - 1) * 3);
      if (voice !== 1 || chord.suspended === undefined) return [note(key, 0, bar.beats)];
      return [note(nearestKey(chord.suspended, key + 1), 0, 2), note(key, 2, bar.beats - 2)];
    });
  });
}

const restingBass = [0];
const walkingBass = [0, 2];
const steppingBass = [0, 1, 2, 3];

/** The ground: once a bar when all is calm, on each beat when it is lively. */
export function playBass(
  bars: readonly Bar[],
  chords: readonly Chord[],
  ensemble: Ensemble,
  dice: Dice,
): Note[] {
  return bars.flatMap((bar, index) => {
    const chord = chords[index];
    if (!chord) return [];
    const centre = 40 + 3 * bar.cues.valence;
    const { arousal } = bar.cues;
    const pattern = bar.isLast || arousal < 0.25 ? restingBass : arousal < 0.55 ? walkingBass : steppingBass;
    const width = bar.beats / pattern.length;
    return pattern.map((beat): Note => {
      const isOffered = beat > 0 && dice.chance(0.4);
      const fifth = chord.tones[2] ?? chord.root;
      return {
        part: 'bass',
        program: ensemble('bass', bar.cues),
        key: isOffered ? nearestAmong([fifth], centre + 3) : nearestKey(chord.root, centre),
        velocity: bar.cues.velocity + (beat === 0 ? 6 : 0) + dice.between(-4, 4),
        beat: bar.startBeat + beat,
        beats: width * Math.min(1, bar.cues.gate + 0.15),
      };
    });
  });
}
