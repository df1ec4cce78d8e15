import { type Bar, beatsPerBar } from './bars.ts';
import type { Dice } from './dice.ts';
import { type Chord, nearestKey } from './harmony.ts';
import type { Ensemble } from './instruments.ts';
import type { Note } from './note.ts';
import { placesFor, rateKeeper, stressOf } from './rhythm.ts';

/** Orders in which the tones of a chord are taken; one stays with the piece, its mirror answers in every other phrase. */
const figures = [
  [0, 1, 2, 3, 2, 1],
  [0, 2, 1, 3],
  [0, 1, 2, 1, 3, 2],
  [0, 2, 3, 1, 2, 3],
] as const;

/** Tones of the chord over an octave and a bit, from below the centre upwards. */
function ladder(chord: Chord, centre: number): number[] {
  const low = [...new Set(chord.tones)].map((pitchClass) => nearestKey(pitchClass, centre - 3));
  low.sort((a, b) => a - b);
  return [...low, (low[0] ?? centre) + 12];
}

/** Broken chords: they carry the rate of notes, and with it most of the felt activity. */
export function playArpeggio(
  bars: readonly Bar[],
  chords: readonly Chord[],
  ensemble: Ensemble,
  dice: Dice,
): Note[] {
  const figure = dice.pick(figures);
  const countFor = rateKeeper();
  let step = 0;
  return bars.flatMap((bar, index) => {
    const chord = chords[index];
    if (!chord) return [];
    const rungs = ladder(chord, bar.cues.centre - 2);
    const isMirrored = Math.floor(index / beatsPerBar) % 2 === 1;
    const wanted = countFor(bar.cues.notesPerBeat * beatsPerBar);
    const places = bar.isLast ? [0, 1, 2, 3] : placesFor(wanted);
    step = 0;
    return places.map((place, order): Note => {
      const next = places[order + 1] ?? 16;
      const taken = figure[step++ % figure.length] ?? 0;
      const rung = bar.isLast ? order : isMirrored ? rungs.length - 1 - taken : taken;
      const gap = (next - place) / 4;
      return {
        part: 'arpeggio',
        program: ensemble('arpeggio', bar.cues),
        key: rungs[Math.min(rungs.length - 1, Math.max(0, rung))] ?? chord.root + 60,
        velocity: bar.cues.velocity + stressOf(bar.isLast ? order + 1 : place) + dice.between(-5, 5),
        beat: bar.startBeat + place / 4 + (place === 0 ? 0 : dice.between(0, 0.012)),
        beats: bar.isLast ? bar.beats - place / 4 : Math.max(0.2, gap * bar.cues.gate),
      };
    });
  });
}
