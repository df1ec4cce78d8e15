import type { MusicRequest } from '../../contract/music.ts';
import { playBass, playPad } from './accompaniment.ts';
import { playArpeggio } from './arpeggio.ts';
import { type Bar, layOutBars } from './bars.ts';
import { diceFor } from './dice.ts';
import { playDrums } from './drums.ts';
import { harmonise } from './harmony.ts';
import { gatherEnsemble } from './instruments.ts';
import { playMelody } from './melody.ts';
import { type Note, playable } from './note.ts';

export interface Piece {
  request: MusicRequest;
  bars: Bar[];
  /** In the order in which they begin. */
  notes: Note[];
}

/**
 * Writes a piece for a request: the same request gives the same notes on every machine. Nothing is drawn from the
 * clock or the machine, and each part has its own dice.
 */
export function compose(request: MusicRequest): Piece {
  const dice = (purpose: string) => diceFor(request.seed, purpose);
  const bars = layOutBars(request);
  const chords = harmonise(bars, dice('harmony'));
  const ensemble = gatherEnsemble(dice('ensemble'));
  const notes = [
    ...playPad(bars, chords, ensemble, dice('pad')),
    ...playBass(bars, chords, ensemble, dice('bass')),
    ...playArpeggio(bars, chords, ensemble, dice('arpeggio')),
    ...playMelody(bars, chords, ensemble, dice('melody')),
    ...(request.drums ? playDrums(bars, dice('drums')) : []),
  ].map(playable);
  // Sorting is stable: notes of one moment keep the order of the parts.
  notes.sort((a, b) => a.beat - b.beat);
  return { request, bars, notes };
}
