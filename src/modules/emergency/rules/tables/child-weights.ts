import { compare, type Decimal, parseDecimal } from './decimal.ts';

/**
 * Weights from −3 to +3 standard deviations by age in months: the lower of girls and boys, the higher of both, outwards
 * to 0.1 kg. Computed by the LMS method from the CDC growth charts (Kuczmarski RJ et al., 2000 CDC Growth Charts for the
 * United States: methods and development, Vital Health Stat 11(246), 2002; public domain), half a month to either side.
 */
export const childWeightRows: readonly (readonly [months: number, least: string, most: string])[] = [
  [0, '1.3', '5.6'],
  [1, '1.9', '6.9'],
  [2, '2.7', '8.1'],
  [3, '3.2', '9.1'],
  [6, '4.7', '11.6'],
  [9, '5.9', '13.4'],
  [12, '6.8', '14.8'],
  [18, '8.1', '16.5'],
  [24, '8.9', '17.9'],
  [36, '10.1', '21.8'],
  [48, '11.3', '27.1'],
  [60, '12.7', '33.3'],
  [72, '14.1', '40.3'],
  [84, '15.6', '47.8'],
  [96, '17.0', '55.9'],
  [108, '18.5', '65.6'],
  [120, '20.3', '76.2'],
  [132, '22.5', '85.2'],
  [144, '24.9', '96.4'],
  [156, '27.6', '108.0'],
  [168, '31.1', '120.8'],
  [180, '34.7', '136.8'],
  [192, '37.2', '159.4'],
  [204, '38.9', '185.2'],
  [216, '39.8', '185.8'],
];

export interface WeightRange {
  least: Decimal;
  most: Decimal;
}

const decimal = (text: string): Decimal => parseDecimal(text) ?? { digits: 0n, scale: 0 };
const weights = childWeightRows.map(([months, least, most]) => ({
  months: { digits: BigInt(months), scale: 0 },
  least: decimal(least),
  most: decimal(most),
}));

/** Between two rows, the lower end of the younger one and the upper end of the older one: never too narrow. */
export function childWeights(ageMonths?: Decimal): WeightRange {
  const [first, last] = [weights[0], weights.at(-1)];
  if (!first || !last) throw new Error('no weights');
  if (!ageMonths) return { least: first.least, most: last.most };
  const younger = weights.findLast(({ months }) => compare(months, ageMonths) <= 0) ?? first;
  const older = weights.find(({ months }) => compare(months, ageMonths) >= 0) ?? last;
  return { least: younger.least, most: older.most };
}
