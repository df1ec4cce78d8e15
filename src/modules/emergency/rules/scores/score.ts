import type { Population } from '../../contract/protocol-content.ts';

/** What a score is made of. Its words stand in the catalogues of the screens, under the same identifiers. */

export interface Choice {
  id: string;
  points: number;
}

/** One answer among several, or yes and no (`yes` is worth its points, `no` nothing). */
export interface ChoiceItem {
  kind: 'choice';
  id: string;
  choices: readonly Choice[];
}

/** A measure in the one unit that is asked for. Outside `least`–`most` it is a slip of the finger, not a measure. */
export interface MeasureItem {
  kind: 'measure';
  id: string;
  unit: MeasureUnit;
  least: number;
  most: number;
  decimals: 0 | 1;
  /** The first step whose `upTo` reaches the value gives its points. */
  steps: readonly { upTo: number; points: number }[];
}

export const measureUnits = ['/min', '%', 'mmHg', '°C', 'mmol/L'] as const;
export type MeasureUnit = (typeof measureUnits)[number];

export type Item = ChoiceItem | MeasureItem;

/** What was answered, by item: the identifier of a choice, or the measure. */
export type Answers = Readonly<Record<string, string | number>>;

/** Points of each item, by item. */
export type Points = Readonly<Record<string, number>>;

export interface Source {
  authors: string;
  title: string;
  journal: string;
  year: number;
  /** A DOI, or the page of what has none. */
  link: `https://${string}`;
}

export interface Score {
  slug: string;
  field: ScoreField;
  populations: readonly Population[];
  items: readonly Item[];
  bands: readonly Band[];
  /** Which band, where the total alone does not say. */
  bandOf?: (points: Points, value: number) => string;
  /** How the points make the value, where it is not their sum. */
  formula?: Formula;
  /** Points of one item that another answer decides. */
  pointsOf?: (item: Item, answers: Answers, usual: number) => number;
  sources: readonly Source[];
}

export interface Band {
  id: string;
  /** The highest value that still belongs here. */
  upTo: number;
}

export interface Formula {
  /** The value as it is shown, and the calculation that leads there, in plain figures. */
  of: (points: Points, answers: Answers) => { value: number; decimals: number; working: string };
}

export const scoreFields = [
  'consciousness',
  'severity',
  'thrombosis',
  'heart',
  'digestive',
  'lung',
  'trauma',
  'newborn',
] as const;
export type ScoreField = (typeof scoreFields)[number];

/** A sign that is there or not. */
export const sign = (id: string, points: number): ChoiceItem => ({
  kind: 'choice',
  id,
  choices: [
    { id: 'no', points: 0 },
    { id: 'yes', points },
  ],
});

export const choice = (id: string, points: Readonly<Record<string, number>>): ChoiceItem => ({
  kind: 'choice',
  id,
  choices: Object.entries(points).map(([key, worth]) => ({ id: key, points: worth })),
});

/** @param steps pairs of the highest value and its points, the last one open */
export const measure = (
  id: string,
  unit: MeasureUnit,
  [least, most]: readonly [number, number],
  steps: readonly (readonly [upTo: number, points: number])[] = [],
  decimals: 0 | 1 = 0,
): MeasureItem => ({
  kind: 'measure',
  id,
  unit,
  least,
  most,
  decimals,
  steps: steps.map(([upTo, points]) => ({ upTo, points })),
});

export const doi = (name: string): `https://${string}` => `https://doi.org/${name}`;
