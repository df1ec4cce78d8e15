/**
 * General MIDI programs that the composer may play: the sounds of FluidR3Mono that hold up best. The trimmed
 * soundfont holds exactly these; after a change, run `node scripts/trim-soundfont.mjs`.
 */
export const programs = {
  piano: 0,
  celesta: 8,
  marimba: 12,
  nylonGuitar: 24,
  acousticBass: 32,
  fingeredBass: 33,
  harp: 46,
  strings: 48,
  slowStrings: 49,
  choir: 52,
  oboe: 68,
  clarinet: 71,
  flute: 73,
  warmPad: 89,
} as const;

/** Keys of the standard kit that the composer may hit. */
export const drumKeys = {
  kick: 36,
  rim: 37,
  snare: 38,
  closedHat: 42,
  openHat: 46,
  ride: 51,
  shaker: 82,
} as const;
