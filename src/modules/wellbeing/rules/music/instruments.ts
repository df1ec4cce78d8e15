import type { Cues } from './cues.ts';
import type { Dice } from './dice.ts';
import type { Part } from './note.ts';
import { programs } from './palette.ts';

type Voice = Exclude<Part, 'drums'>;

const gentle: Record<Voice, readonly number[]> = {
  pad: [programs.warmPad, programs.slowStrings, programs.choir],
  bass: [programs.acousticBass],
  arpeggio: [programs.harp, programs.piano, programs.nylonGuitar],
  lead: [programs.flute, programs.clarinet, programs.celesta],
};
const lively: Record<Voice, readonly number[]> = {
  pad: [programs.strings],
  bass: [programs.fingeredBass],
  arpeggio: [programs.nylonGuitar, programs.marimba, programs.piano],
  lead: [programs.flute, programs.oboe, programs.clarinet],
};
const livelyFrom = 0.45;

export type Ensemble = (part: Voice, cues: Cues) => number;

/** Chooses the players of a piece: a gentle and a lively one for each part. */
export function gatherEnsemble(dice: Dice): Ensemble {
  const parts = ['pad', 'bass', 'arpeggio', 'lead'] as const;
  const chosen = new Map(
    parts.map((part) => [part, { gentle: dice.pick(gentle[part]), lively: dice.pick(lively[part]) }]),
  );
  return (part, cues) => {
    const players = chosen.get(part);
    if (!players) throw new RangeError(`no player for ${part}`);
    return cues.arousal < livelyFrom ? players.gentle : players.lively;
  };
}
