import { type Bar, barsPerPhrase } from './bars.ts';
import type { Dice } from './dice.ts';
import { type Chord, nearestAmong } from './harmony.ts';
import type { Ensemble } from './instruments.ts';
import type { Note } from './note.ts';
import { placesFor, stressOf } from './rhythm.ts';

/** A short idea of two bars: how far above or below the centre each moment lies, in semitones. */
interface Motif {
  contour: readonly number[];
}

const momentsPerBar = 8;

function inventMotif(dice: Dice): Motif {
  let height = dice.between(-2, 3);
  const contour = Array.from({ length: 2 * momentsPerBar }, () => {
    height += dice.pick([-4, -2, -2, 2, 2, 3, 5]);
    // What goes up comes down: drawn back to the centre, never beyond a sixth.
    height = Math.max(-8, Math.min(9, height * 0.85));
    return height;
  });
  return { contour };
}

/** The same idea again, changed a little: as it was, upside down, or lifted. */
function vary(height: number, phrase: number): number {
  const way = phrase % 4;
  if (way === 1) return height * 0.8 + 1;
  if (way === 2) return -height;
  return way === 3 ? height + 2 : height;
}

function singsIn(bar: Bar, bars: readonly Bar[]): boolean {
  // A breath at the end of each phrase, but not in pieces of a few bars.
  const isBreath = bar.index % barsPerPhrase === barsPerPhrase - 1 && bars.length > 2 * barsPerPhrase;
  return !isBreath;
}

/** A tune of few notes over the chords: on strong beats it takes a tone of the chord, between them one of the scale. */
export function playMelody(
  bars: readonly Bar[],
  chords: readonly Chord[],
  ensemble: Ensemble,
  dice: Dice,
): Note[] {
  const motifs = [inventMotif(dice), inventMotif(dice)] as const;
  return bars.flatMap((bar, index) => {
    const chord = chords[index];
    if (!chord || !singsIn(bar, bars)) return [];
    const phrase = Math.floor(index / barsPerPhrase);
    const motif = motifs[phrase % 4 === 2 ? 1 : 0];
    const centre = bar.cues.centre + 5;
    const places = bar.isLast ? [0] : placesFor(Math.round(1 + 4.5 * bar.cues.arousal));
    return places.map((place, order): Note => {
      const moment = (index % 2) * momentsPerBar + Math.floor(place / 2);
      const height = vary(motif.contour[moment] ?? 0, phrase);
      const offered = place % 8 === 0 ? chord.tones : chord.scale;
      const gap = bar.isLast ? bar.beats : ((places[order + 1] ?? 16) - place) / 4;
      return {
        part: 'lead',
        program: ensemble('lead', bar.cues),
        key: bar.isLast ? nearestAmong([chord.root], centre) : nearestAmong(offered, centre + height),
        velocity: bar.cues.velocity + 4 + stressOf(place) / 2 + dice.between(-5, 5),
        beat: bar.startBeat + place / 4 + (place === 0 ? 0 : dice.between(0, 0.015)),
        beats: Math.max(0.25, gap * Math.min(1, bar.cues.gate)),
      };
    });
  });
}
