import { glasgow, paediatricGlasgow } from './consciousness.ts';
import { alvarado, blatchford } from './digestive.ts';
import { cha2ds2va, heart } from './heart.ts';
import { crb65, curb65 } from './lung.ts';
import { apgar } from './newborn.ts';
import type { Score } from './score.ts';
import { news2, qsofa, shockIndex } from './severity.ts';
import { perc, spesi, wellsEmbolism, wellsThrombosis } from './thrombosis.ts';
import { canadianHead, ottawaAnkle, pecarnChild, pecarnInfant, revisedTrauma } from './trauma.ts';

/** Every score that Hygie knows, in the order of the list. */
export const scores: readonly Score[] = [
  glasgow,
  paediatricGlasgow,
  qsofa,
  news2,
  shockIndex,
  wellsEmbolism,
  wellsThrombosis,
  perc,
  spesi,
  cha2ds2va,
  heart,
  blatchford,
  alvarado,
  crb65,
  curb65,
  ottawaAnkle,
  canadianHead,
  pecarnInfant,
  pecarnChild,
  revisedTrauma,
  apgar,
];
