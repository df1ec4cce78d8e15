import type { Population } from '../../contract/protocol-content.ts';
import { childWeights } from './child-weights.ts';
import { compare, type Decimal, parseDecimal, times } from './decimal.ts';

/** What is typed, with the unit that stands beside the field. */
export interface Entry {
  amount: string;
  unit: string;
}

export interface Described {
  population: Population;
  weight: Entry;
  age?: Entry;
}

export interface Patient {
  population: Population;
  weightKg: Decimal;
  ageMonths?: Decimal;
}

export const patientRefusals = [
  'weightMissing',
  'weightUnit',
  'weightUnreadable',
  'weightTooLow',
  'weightTooHigh',
  'ageUnit',
  'ageUnreadable',
  'ageNotChild',
  'ageNotAdult',
  'weightForAge',
  'weightForAdult',
] as const;
export type PatientRefusal = (typeof patientRefusals)[number];

export type PatientReading =
  | { kind: 'patient'; patient: Patient }
  | { kind: 'refused'; reason: PatientRefusal; least?: Decimal; most?: Decimal };

const refused = (reason: PatientRefusal, range?: { least: Decimal; most: Decimal }): PatientReading => ({
  kind: 'refused',
  reason,
  ...range,
});

const whole = (figure: number): Decimal => ({ digits: BigInt(figure), scale: 0 });
const zero = whole(0);
const heaviestKg = whole(250);
const adultWeights = { least: whole(25), most: heaviestKg };
const monthsPerUnit: Readonly<Record<string, Decimal>> = { months: whole(1), years: whole(12) };
const adulthoodMonths = whole(18 * 12);
const youngestAdultMonths = whole(15 * 12);
const oldestMonths = whole(120 * 12);

/** A weight is given to the gram, never finer. */
const finestScale = 3;

function ageOf(age: Entry): Decimal | 'ageUnit' | 'ageUnreadable' {
  const perUnit = monthsPerUnit[age.unit];
  if (!perUnit) return 'ageUnit';
  const amount = parseDecimal(age.amount);
  if (!amount || amount.scale > 1) return 'ageUnreadable';
  const months = times(amount, perUnit);
  return compare(months, oldestMonths) > 0 ? 'ageUnreadable' : months;
}

/** @returns whom the tables are about, or why no number may be given for such a person */
export function readPatient({ population, weight, age }: Described): PatientReading {
  if (weight.amount.trim() === '') return refused('weightMissing');
  if (weight.unit !== 'kg') return refused('weightUnit');
  const weightKg = parseDecimal(weight.amount);
  if (!weightKg || weightKg.scale > finestScale) return refused('weightUnreadable');
  if (compare(weightKg, zero) <= 0) return refused('weightTooLow');
  if (compare(weightKg, heaviestKg) > 0) return refused('weightTooHigh');
  const ageMonths = age && age.amount.trim() !== '' ? ageOf(age) : undefined;
  if (typeof ageMonths === 'string') return refused(ageMonths);
  if (ageMonths && population === 'child' && compare(ageMonths, adulthoodMonths) >= 0)
    return refused('ageNotChild');
  if (ageMonths && population !== 'child' && compare(ageMonths, youngestAdultMonths) < 0)
    return refused('ageNotAdult');
  const range = population === 'child' ? childWeights(ageMonths) : adultWeights;
  if (compare(weightKg, range.least) < 0 || compare(weightKg, range.most) > 0)
    return refused(population === 'child' ? 'weightForAge' : 'weightForAdult', range);
  return { kind: 'patient', patient: { population, weightKg, ...(ageMonths && { ageMonths }) } };
}
