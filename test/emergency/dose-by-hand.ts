import { childWeightRows } from '#modules/emergency/rules/tables/child-weights.ts';

/**
 * The tables by weight once more, by another road: fractions of whole numbers instead of decimals, limits written by
 * hand instead of read in the sentences, rounding by comparing two neighbours. It shares the weights of children with
 * the product, and nothing else.
 */

interface Fraction {
  over: bigint;
  under: bigint;
}

const fraction = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.split('.');
  return {
    over: BigInt(whole) * 10n ** BigInt(part.length) + BigInt(part || '0'),
    under: 10n ** BigInt(part.length),
  };
};
const multiply = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
const divide = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under, under: a.under * b.over });
const difference = (a: Fraction, b: Fraction): bigint => a.over * b.under - b.over * a.under;
const isBelow = (a: Fraction, b: Fraction) => difference(a, b) < 0n;

/** The nearer of the two multiples of a step around a figure; the lower one when both are as near. */
function nearest(figure: Fraction, step: Fraction): Fraction {
  const steps = divide(figure, step);
  const below = steps.over / steps.under;
  const twiceRest = 2n * (steps.over - below * steps.under);
  return multiply({ over: twiceRest > steps.under ? below + 1n : below, under: 1n }, step);
}

function threeFigures(figure: Fraction): Fraction {
  if (figure.over === 0n) return figure;
  // A ten-thousandth of the smallest dose of any table is far below the first step.
  let [over, under] = [1n, 1_000_000n];
  while (figure.over * under >= 1000n * over * figure.under) {
    if (under > 1n) under /= 10n;
    else over *= 10n;
  }
  return nearest(figure, { over, under });
}

/** A fraction of a power of ten, written out; tests compare these. */
export function write({ over, under }: Fraction): string {
  const whole = over / under;
  let rest = over % under;
  let part = '';
  while (rest !== 0n && part.length < 30) {
    rest *= 10n;
    part += (rest / under).toString();
    rest %= under;
  }
  return part ? `${whole}.${part}` : whole.toString();
}

interface HandLimits {
  over?: number;
  counted?: string;
  least?: string;
  from?: number;
  after?: number;
  before?: number;
  caps?: [from: number, before: number, amount: string][];
  /** Two doses for two kinds of people in one sentence: no table may give them as a range. */
  never?: boolean;
}

const children = 'child';
const adults = 'adult';

/** Read by a person in the sentences of the catalogue: topics, drug, for whom. Months, kilograms, milligrams. */
const handLimits: [topics: string, drug: string, whom: string, limits: HandLimits][] = [
  ['accouchement-inopine', 'adrénaline', children, { before: 1 }],
  ['accouchement-inopine', 'cristalloïdes', children, { before: 1 }],
  [
    'appendicite brulures douleur-aigue entorse-cheville envenimation-vipere occlusion plaie-tetanos pyelonephrite torsion-testicule traumatisme-cranien',
    'paracétamol',
    children,
    { over: 10 },
  ],
  [
    'appendicite brulures douleur-aigue electrisation envenimation-vipere occlusion polytraumatise torsion-testicule',
    'morphine',
    children,
    { from: 3 },
  ],
  ['douleur-aigue entorse-cheville', 'ibuprofène', children, { after: 3 }],
  [
    'asthme',
    'prednisolone',
    children,
    {
      caps: [
        [72, 144, '40'],
        [24, 72, '30'],
        [0, 24, '20'],
      ],
    },
  ],
  ['asthme', 'sulfate de magnésium', children, { from: 24 }],
  ['bradycardie-bav', 'atropine', children, { least: '0.1' }],
  ['bronchiolite', 'oxygène', children, { before: 24 }],
  ['intox-benzodiazepines', 'flumazénil', children, { after: 12 }],
  ['intox-paracetamol', 'acétylcystéine', children, { counted: '110' }],
  ['isr-intubation', 'suxaméthonium', children, { never: true }],
  ['isr-intubation', 'kétamine', adults, { never: true }],
  ['isr-intubation', 'étomidate', children, { after: 24 }],
  ['laryngite', 'dexaméthasone', children, { from: 6, before: 72 }],
  ['meningite', 'céfotaxime', children, { after: 3 }],
  ['meningite', 'ceftriaxone', children, { after: 3 }],
  ['meningite', 'dexaméthasone', children, { after: 3 }],
  ['meningite purpura-fulminans', 'rifampicine', children, { from: 1 }],
  ['neutropenie-febrile', 'pipéracilline-tazobactam', children, { from: 24, before: 156 }],
  ['pyelonephrite', 'ceftriaxone', children, { after: 1 }],
];

export interface HandLine {
  slug: string;
  drug: string;
  text: string;
  population: readonly string[];
  low: number;
  high: number | null;
  unit: string;
  max: { amount: number; unit: string } | null;
  preparation: { amount: number; unit: string; totalMl: number } | null;
}

export interface HandPerson {
  population: string;
  weight: string;
  age: string;
  ageUnit: string;
}

const inMicrograms: Record<string, bigint> = { µg: 1n, mg: 1000n, g: 1_000_000n };
const sameUnit = (amount: Fraction, from: string, to: string): Fraction => {
  if (from === to) return amount;
  const [source, target] = [inMicrograms[from], inMicrograms[to]];
  if (!source || !target) throw new Error(`${from} is not ${to}`);
  return multiply(amount, { over: source, under: target });
};

const plain = /^\d{1,9}(?:[.,]\d{1,9})?$/;

function readFigure(text: string, mostDecimals: number): Fraction | undefined {
  if (!plain.test(text.trim())) return undefined;
  const [, part = ''] = text.trim().split(/[.,]/);
  if (part.replace(/0+$/, '').length > mostDecimals) return undefined;
  return fraction(text.trim().replace(',', '.'));
}

function childRange(age: Fraction | undefined): [Fraction, Fraction] {
  let least = childWeightRows[0]?.[1] ?? '0';
  let most = childWeightRows.at(-1)?.[2] ?? '0';
  if (age) {
    const months = Number(age.over) / Number(age.under);
    for (const [from, low, high] of childWeightRows) {
      if (from <= months) least = low;
      if (from < months) continue;
      most = high;
      break;
    }
  }
  return [fraction(least), fraction(most)];
}

/** Weight and age, or nothing when no number may be given to anybody like this. */
function readPerson(person: HandPerson): { weight: Fraction; age: Fraction | undefined } | undefined {
  const weight = readFigure(person.weight, 3);
  if (!weight || weight.over === 0n || isBelow(fraction('250'), weight)) return undefined;
  let age: Fraction | undefined;
  if (person.age.trim() !== '') {
    const figure = readFigure(person.age, 1);
    if (!figure) return undefined;
    age = multiply(figure, fraction(person.ageUnit === 'years' ? '12' : '1'));
    const [youngest, oldest] = person.population === 'child' ? ['0', '215.99'] : ['180', '1440'];
    if (isBelow(age, fraction(youngest)) || isBelow(fraction(oldest), age)) return undefined;
  }
  const [least, most] = person.population === 'child' ? childRange(age) : [fraction('25'), fraction('250')];
  return isBelow(weight, least) || isBelow(most, weight) ? undefined : { weight, age };
}

/** The most at one time, or a refusal. */
function capFor(line: HandLine, limits: HandLimits, age: Fraction | undefined, weight: Fraction) {
  const base = line.unit.split('/')[0] ?? '';
  if (limits.caps) {
    const found =
      age &&
      limits.caps.find(
        ([from, before]) => !isBelow(age, fraction(`${from}`)) && isBelow(age, fraction(`${before}`)),
      );
    return found ? fraction(found[2]) : 'refused';
  }
  if (!line.max) return undefined;
  const amount = fraction(String(line.max.amount));
  const [unit = '', ...rest] = line.max.unit.split('/');
  return sameUnit(rest[0] === 'kg' ? multiply(amount, weight) : amount, unit, base);
}

/** @returns doses and volumes from the lowest to the highest, written out; nothing where there must be no number */
export function doseByHand(
  line: HandLine,
  person: HandPerson,
): { doses: string[]; volumes: string[] } | undefined {
  const read = readPerson(person);
  if (!read || !line.population.includes(person.population)) return undefined;
  const limits =
    handLimits.find(
      ([topics, drug, whom]) =>
        topics.split(' ').includes(line.slug) && drug === line.drug && line.population.includes(whom),
    )?.[3] ?? {};
  if (limits.never) return undefined;
  const { age } = read;
  const isChild = person.population === 'child';
  const months = (count: number) => fraction(String(count));
  const from = limits.from ?? limits.after;
  if (isChild && from !== undefined) {
    if (
      age &&
      (isBelow(age, months(from)) || (limits.after !== undefined && difference(age, months(from)) === 0n))
    )
      return undefined;
    if (!age && !isBelow(childRange(months(from))[1], read.weight)) return undefined;
  }
  if (isChild && limits.before !== undefined && (!age || !isBelow(age, months(limits.before))))
    return undefined;
  if (limits.over !== undefined && !isBelow(fraction(String(limits.over)), read.weight)) return undefined;
  const counted =
    limits.counted && isBelow(fraction(limits.counted), read.weight) ? fraction(limits.counted) : read.weight;
  const cap = capFor(line, limits, age, counted);
  if (cap === 'refused') return undefined;
  const unit = line.unit.split('/')[0] ?? '';
  const doses = [line.low, ...(line.high === null ? [] : [line.high])].map((figure) => {
    const exact = multiply(counted, fraction(String(figure)));
    if (cap && isBelow(cap, exact)) return cap;
    if (limits.least && isBelow(exact, fraction(limits.least))) return fraction(limits.least);
    const rounded = threeFigures(exact);
    return cap && isBelow(cap, rounded) ? cap : rounded;
  });
  const { preparation } = line;
  const volumes = !preparation
    ? []
    : doses.map((dose) => {
        const drawn = sameUnit(fraction(String(preparation.amount)), preparation.unit, unit);
        const ml = divide(multiply(dose, fraction(String(preparation.totalMl))), drawn);
        const step = isBelow(ml, fraction('1')) ? '0.01' : isBelow(ml, fraction('20')) ? '0.1' : '1';
        return nearest(ml, fraction(step));
      });
  return { doses: doses.map(write), volumes: volumes.map(write) };
}
