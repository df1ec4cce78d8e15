export type Part = 'pad' | 'bass' | 'arpeggio' | 'lead' | 'drums';

export interface Note {
  part: Part;
  /** General MIDI program; of no meaning for the drums. */
  program: number;
  key: number;
  /** 1 to 127. */
  velocity: number;
  /** Beat of the piece at which it begins. */
  beat: number;
  beats: number;
}

/** Keeps what a player's hand may give within what MIDI can say. */
export function playable(note: Note): Note {
  return {
    ...note,
    key: Math.min(108, Math.max(24, Math.round(note.key))),
    velocity: Math.min(120, Math.max(20, Math.round(note.velocity))),
    beat: Math.max(0, note.beat),
  };
}
