import { burdenFamilies } from './crisis-families-burden.ts';
import { deathFamilies } from './crisis-families-death.ts';
import { englishFamilies, otherPersonFamilies } from './crisis-families-english.ts';
import { farewellFamilies } from './crisis-families-farewell.ts';
import { meansFamilies } from './crisis-families-means.ts';

export const crisisFamilies = [
  'death-wish',
  'veiled',
  'method-seeking',
  'means',
  'plan',
  'burden',
  'hopeless',
  'exhaustion',
  'farewell',
  'self-harm',
  'worry-for-another',
] as const;
export type CrisisFamily = (typeof crisisFamilies)[number];

/** Wordings of one family, and how plainly each says it. */
export interface Wordings {
  family: CrisisFamily;
  /** 2: said in so many words; 1: strong; below: in passing. */
  weight: number;
  patterns: readonly string[];
}

export const families: readonly Wordings[] = [
  ...deathFamilies,
  ...meansFamilies,
  ...burdenFamilies,
  ...farewellFamilies,
  ...englishFamilies,
  ...otherPersonFamilies,
];
