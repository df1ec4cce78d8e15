import { type Decimal, parseDecimal } from './decimal.ts';

/**
 * What a sentence of treatment says beside its dose that bounds who receives it or how much. A bound that is not
 * understood is a reason to give no number: `unread` holds its words.
 */
export interface Limits {
  /** « de plus de 10 kg »: heavier than this. */
  heavierThanKg?: Decimal;
  /** « poids plafonné à 110 kg »: a heavier person counts as this. */
  countedKg?: Decimal;
  /** « minimum 0,1 mg ». */
  least?: { amount: Decimal; unit: string };
  fromMonths?: number;
  /** « plus de 1 mois »: this very age is too young. */
  isFromExclusive?: boolean;
  /** The first age in months that is too old. */
  beforeMonths?: number;
  /** The most by age, where it is not one for all. */
  capsByAge?: { fromMonths: number; beforeMonths: number; amount: Decimal; unit: string }[];
  unread?: string;
}

const figure = String.raw`(\d+(?:,\d+)?)`;
const unit = '(µg|mg|g|mL|UI|J)';
const amountOf = (text = ''): Decimal => parseDecimal(text) ?? { digits: 0n, scale: 0 };
const monthsOf = (count = '', word = '') => Number(count) * (word.startsWith('an') ? 12 : 1);

const bounds =
  /minimum|plafonn|nouveau-né|nourrisson|prématuré|adolescent|\d+ (?:mois|ans?)(?![\p{L}])|(?:plus|moins|au-delà|jusqu’à|avant) (?:de |à )?\d+(?:,\d+)? kg(?!\/)|divisée|réduite? à/iu;

const capByAge = new RegExp(`${figure} ${unit} (?:de (\\d+) à (\\d+)|avant (\\d+)) ans`, 'g');

/** « maximum 40 mg de 6 à 11 ans, 30 mg de 2 à 5 ans, 20 mg avant 2 ans ». */
function capsIn(words: string): Limits {
  const capsByAge = [...words.matchAll(capByAge)].map(([, amount, said = '', from, to, before]) => ({
    fromMonths: monthsOf(from ?? '0', 'ans'),
    beforeMonths: before === undefined ? monthsOf(to, 'ans') + 12 : monthsOf(before, 'ans'),
    amount: amountOf(amount),
    unit: said,
  }));
  const rest = bounds.exec(words.replaceAll(capByAge, ''))?.[0];
  return rest === undefined ? { capsByAge } : { unread: rest };
}

/** Each form with what it means; what they recognise is taken out, and what is left must bound nothing. */
const forms: [RegExp, (found: string[]) => Limits][] = [
  [/maximum ([^.;:]*? (?:de \d+ à \d+|avant \d+) ans)(?!.* ans)/, ([words = '']) => capsIn(words)],
  // In how much fluid, not how much of the drug.
  [/\(à partir de \d+ kg : [^)]*\)/, () => ({})],
  [/avant \d+ ans, solution diluée de moitié/, () => ({})],
  [
    /de (\d+) à (\d+) (mois|ans)/,
    ([from, to, word]) => ({
      fromMonths: monthsOf(from, word),
      beforeMonths: monthsOf(to, word) + (word === 'ans' ? 12 : 1),
    }),
  ],
  [new RegExp(`de plus de ${figure} kg`), ([weight]) => ({ heavierThanKg: amountOf(weight) })],
  [new RegExp(`poids plafonné à ${figure} kg`), ([weight]) => ({ countedKg: amountOf(weight) })],
  [
    new RegExp(`minimum ${figure} ${unit}`),
    ([amount, said = '']) => ({ least: { amount: amountOf(amount), unit: said } }),
  ],
  [
    /de (\d+) (mois|ans?) à (\d+) (mois|ans?)/,
    ([from, fromWord, to, toWord]) => ({
      fromMonths: monthsOf(from, fromWord),
      beforeMonths: monthsOf(to, toWord) + (toWord?.startsWith('an') ? 12 : 1),
    }),
  ],
  [
    /de plus de (\d+) (mois|ans?)/,
    ([from, word]) => ({ fromMonths: monthsOf(from, word), isFromExclusive: true }),
  ],
  [
    /(?:d’au moins|de) (\d+) (mois|ans?)(?: et plus)?(?= ?[:,])/,
    ([from, word]) => ({ fromMonths: monthsOf(from, word) }),
  ],
  // Half a dose is for who reads the sentence, not for the table.
  [/dose divisée par deux avant (\d+) (mois|ans?)/, ([from, word]) => ({ fromMonths: monthsOf(from, word) })],
  [/^Nouveau-né/, () => ({ beforeMonths: 1 })],
  [/^Nourrisson/, () => ({ beforeMonths: 24 })],
];

const readBefore = new Map<string, Limits>();

/** @param sentence a line of treatment as it is quoted; sentences are few, and each is read once */
export function limitsOf(sentence: string): Limits {
  const known = readBefore.get(sentence) ?? readLimits(sentence);
  readBefore.set(sentence, known);
  return known;
}

function readLimits(sentence: string): Limits {
  let rest = sentence.replaceAll(/[\u00a0\u202f]/g, ' ');
  let limits: Limits = {};
  for (const [form, meaning] of forms) {
    const found = form.exec(rest);
    if (!found) continue;
    limits = { ...limits, ...meaning(found.slice(1)) };
    rest = rest.replace(form, '…');
  }
  const unread = limits.unread ?? bounds.exec(rest)?.[0];
  return unread === undefined ? limits : { ...limits, unread };
}
