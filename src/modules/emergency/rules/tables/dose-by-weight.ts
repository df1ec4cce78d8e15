import type { TreatmentLine } from '../../contract/protocol-content.ts';
import { childWeights } from './child-weights.ts';
import {
  compare,
  type Decimal,
  decimalOf,
  larger,
  quotient,
  smaller,
  times,
  toThreeFigures,
} from './decimal.ts';
import { type Limits, limitsOf } from './limits.ts';
import type { Patient } from './patient.ts';

export interface Amount {
  amount: Decimal;
  unit: string;
}

/** One end of a dose, with all that leads to it. */
export interface DoseEnd {
  perKilogram: Decimal;
  /** Weight × dose, exact. */
  exact: Decimal;
  given: Decimal;
  /** What made `given` of `exact`. */
  by: 'nothing' | 'rounding' | 'cap' | 'least';
  volume?: { exactTop: Decimal; givenMl: Decimal; isRounded: boolean };
}

export interface Dose {
  kind: 'dose';
  weightKg: Decimal;
  perKilogramUnit: string;
  unit: string;
  ends: readonly [DoseEnd] | readonly [DoseEnd, DoseEnd];
  /** The most, as the sentence says it and in the unit of the dose. */
  cap?: { said: Amount; converted: Decimal; isPerKilogram: boolean; isPerDay: boolean };
  least?: { said: Amount; converted: Decimal };
  preparation?: { drawn: Amount; drawnConverted: Decimal; totalMl: Decimal; diluent: string };
}

export const lineRefusals = [
  'notForPopulation',
  'ageNeeded',
  'tooYoung',
  'tooOld',
  'tooLight',
  'capUnit',
  'unreadLimit',
] as const;
export type LineRefusal = (typeof lineRefusals)[number];
export type DoseResult = Dose | { kind: 'refused'; reason: LineRefusal; words?: string };

const refused = (reason: LineRefusal, words?: string): DoseResult => ({
  kind: 'refused',
  reason,
  ...(words !== undefined && { words }),
});

const whole = (figure: number): Decimal => ({ digits: BigInt(figure), scale: 0 });
const millionths: Readonly<Record<string, [kind: string, perUnit: Decimal]>> = {
  µg: ['mass', whole(1)],
  mg: ['mass', whole(1000)],
  g: ['mass', whole(1_000_000)],
  mL: ['volume', whole(1)],
  L: ['volume', whole(1000)],
};

/** 1 mg in µg is 1 000; nothing when the two do not measure one thing. Only multiples of the wanted unit stay exact. */
function convert(amount: Decimal, from: string, to: string): Decimal | undefined {
  if (from === to) return amount;
  const [source, target] = [millionths[from], millionths[to]];
  if (!source || !target || source[0] !== target[0]) return undefined;
  return quotient(times(amount, source[1]), target[1], 9);
}

/** « mg/j » → « mg » and « /j ». */
function split(unit: string): [base: string, rate: string] {
  const slash = unit.indexOf('/');
  return slash < 0 ? [unit, ''] : [unit.slice(0, slash), unit.slice(slash)];
}

/** Whether this person's age, or a weight that leaves no doubt about it, lies within the sentence's. */
function ageRefusal(
  { fromMonths, isFromExclusive, beforeMonths }: Limits,
  patient: Patient,
): LineRefusal | undefined {
  const { ageMonths, weightKg, population } = patient;
  if (population !== 'child') return undefined;
  if (fromMonths !== undefined) {
    const from = whole(fromMonths);
    if (ageMonths && (compare(ageMonths, from) < 0 || (isFromExclusive && compare(ageMonths, from) === 0)))
      return 'tooYoung';
    if (!ageMonths && compare(weightKg, childWeights(from).most) <= 0) return 'ageNeeded';
  }
  if (beforeMonths !== undefined) {
    if (!ageMonths) return 'ageNeeded';
    if (compare(ageMonths, whole(beforeMonths)) >= 0) return 'tooOld';
  }
  return undefined;
}

const isWithin = (ageMonths: Decimal, from: number, before: number) =>
  compare(ageMonths, whole(from)) >= 0 && compare(ageMonths, whole(before)) < 0;

/** The most that the line allows, from its field or from the sentence when it depends on age. */
function sayCap(
  line: TreatmentLine,
  { capsByAge }: Limits,
  { ageMonths }: Patient,
): Amount | LineRefusal | undefined {
  if (capsByAge) {
    if (!ageMonths) return 'ageNeeded';
    const cap = capsByAge.find(({ fromMonths, beforeMonths }) =>
      isWithin(ageMonths, fromMonths, beforeMonths),
    );
    return (
      cap ??
      (ageMonths && capsByAge.some(({ fromMonths }) => compare(ageMonths, whole(fromMonths)) >= 0)
        ? 'tooOld'
        : 'tooYoung')
    );
  }
  return line.max ? { amount: decimalOf(line.max.amount), unit: line.max.unit } : undefined;
}

function capOf(said: Amount, unit: string, line: TreatmentLine, weightKg: Decimal): Dose['cap'] {
  const isPerKilogram = said.unit.includes('/kg');
  const [base, rate] = split(said.unit.replace('/kg', ''));
  const [wantedBase, wantedRate] = split(unit);
  const isPerDay = rate === '/j' && wantedRate === '';
  // A day's dose that is given at one time has the cap of one time.
  const isOneTime = rate === '' && wantedRate === '/j' && /en une (injection|fois|perfusion)/.test(line.text);
  if (rate !== wantedRate && !isPerDay && !isOneTime) return undefined;
  const amount = isPerKilogram ? times(said.amount, weightKg) : said.amount;
  const converted = convert(amount, base, wantedBase);
  return converted && { said, converted, isPerKilogram, isPerDay };
}

/** As a syringe is marked: hundredths below 1 mL, tenths below 20 mL, whole millilitres above. */
function volumePlaces(ml: Decimal): number {
  if (compare(ml, whole(1)) < 0) return 2;
  return compare(ml, whole(20)) < 0 ? 1 : 0;
}

function volumeOf(given: Decimal, drawn: Decimal, totalMl: Decimal): DoseEnd['volume'] {
  const exactTop = times(given, totalMl);
  const near = quotient(exactTop, drawn, 9);
  const givenMl = quotient(exactTop, drawn, volumePlaces(near));
  return { exactTop, givenMl, isRounded: compare(times(givenMl, drawn), exactTop) !== 0 };
}

function endOf(figure: number, weightKg: Decimal, { cap, least, preparation }: Partial<Dose>): DoseEnd {
  const perKilogram = decimalOf(figure);
  const exact = times(weightKg, perKilogram);
  const bounded = cap ? smaller(exact, cap.converted) : exact;
  const raised = least ? larger(bounded, least.converted) : bounded;
  const isBounded = compare(raised, exact) !== 0;
  const rounded = isBounded ? raised : toThreeFigures(exact);
  const given = cap ? smaller(rounded, cap.converted) : rounded;
  const by =
    compare(raised, exact) < 0 || compare(given, rounded) < 0
      ? 'cap'
      : isBounded
        ? 'least'
        : compare(given, exact) === 0
          ? 'nothing'
          : 'rounding';
  const volume = preparation && volumeOf(given, preparation.drawnConverted, preparation.totalMl);
  return { perKilogram, exact, given, by, ...(volume && { volume }) };
}

function preparationOf({ preparation }: TreatmentLine, unit: string): Dose['preparation'] {
  if (!preparation) return undefined;
  const drawn = { amount: decimalOf(preparation.drawn.amount), unit: preparation.drawn.unit };
  const drawnConverted = convert(drawn.amount, drawn.unit, unit);
  if (!drawnConverted) return undefined;
  const totalMl = decimalOf(preparation.totalVolumeMl);
  return { drawn, drawnConverted, totalMl, diluent: preparation.diluent };
}

/** Whether a line's dose depends on weight. */
export const isByWeight = ({ dose }: TreatmentLine) => dose.unit.includes('/kg');

/** @returns what the sentence amounts to for this weight, or why no number may be given */
export function doseByWeight(line: TreatmentLine, patient: Patient): DoseResult {
  if (!line.population.includes(patient.population)) return refused('notForPopulation');
  const limits = limitsOf(line.text);
  if (limits.unread !== undefined) return refused('unreadLimit', limits.unread);
  if (limits.heavierThanKg && compare(patient.weightKg, limits.heavierThanKg) <= 0)
    return refused('tooLight');
  const byAge = ageRefusal(limits, patient);
  if (byAge) return refused(byAge);
  const weightKg = limits.countedKg ? smaller(patient.weightKg, limits.countedKg) : patient.weightKg;
  const unit = line.dose.unit.replace('/kg', '');
  const said = sayCap(line, limits, patient);
  if (typeof said === 'string') return refused(said);
  const cap = said && capOf(said, unit, line, weightKg);
  if (said && !cap) return refused('capUnit');
  const converted = limits.least && convert(limits.least.amount, limits.least.unit, unit);
  if (limits.least && !converted) return refused('unreadLimit', 'minimum');
  const preparation = preparationOf(line, unit);
  const around = {
    ...(cap && { cap }),
    ...(limits.least && converted && { least: { said: limits.least, converted } }),
    ...(preparation && { preparation }),
  };
  const low = endOf(line.dose.low, weightKg, around);
  const ends =
    line.dose.high === null ? ([low] as const) : ([low, endOf(line.dose.high, weightKg, around)] as const);
  return { kind: 'dose', weightKg, perKilogramUnit: line.dose.unit, unit, ends, ...around };
}
