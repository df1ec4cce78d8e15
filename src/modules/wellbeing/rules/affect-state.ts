import { centred, type Feeling } from './affect-plane.ts';

/** What a gesture can be for: the four corners of the affective plane, and its middle. */
export const affectStates = ['tense', 'lively', 'low', 'calm', 'even'] as const;
export type AffectState = (typeof affectStates)[number];

/** Where a person's answer lies: a corner, the middle of a side, or the middle of the plane. */
export type AffectZone = AffectState | 'activated' | 'quiet' | 'pleasant' | 'unpleasant';

// Within a tenth of the middle, an axis says nothing: 45–55 on a slider, only the middle figure of the SAM.
const neutralBand = 0.1;

function side(value: number): -1 | 0 | 1 {
  if (Math.abs(value) <= neutralBand) return 0;
  return value > 0 ? 1 : -1;
}

// Rows: arousal from activated to slack. Columns: valence from unpleasant to pleasant.
const zones = {
  1: { [-1]: 'tense', 0: 'activated', 1: 'lively' },
  0: { [-1]: 'unpleasant', 0: 'even', 1: 'pleasant' },
  [-1]: { [-1]: 'low', 0: 'quiet', 1: 'calm' },
} as const satisfies Record<-1 | 0 | 1, Record<-1 | 0 | 1, AffectZone>>;

/** Names where an answer lies, in words about the answer and never about the person. */
export function affectZone({ valence, arousal }: Feeling): AffectZone {
  return zones[side(centred(arousal))][side(centred(valence))];
}

/** The state whose gestures serve a zone: a side borrows those of the corner that asks the same of the body. */
export const stateOfZone: Readonly<Record<AffectZone, AffectState>> = {
  tense: 'tense',
  lively: 'lively',
  low: 'low',
  calm: 'calm',
  even: 'even',
  activated: 'tense',
  unpleasant: 'low',
  pleasant: 'calm',
  quiet: 'even',
};
