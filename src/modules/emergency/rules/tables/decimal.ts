/** Decimal figures without the surprises of binary ones: `digits` over ten to the power of `scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Reads « 12,5 » or « 12.5 »: digits and one mark at most, no sign, no exponent, no unit. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = /^(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, whole = '', part = ''] = found;
  return trimmed({ digits: BigInt(whole + part), scale: part.length });
}

/** The decimal figure that a number of the catalogue was written as. */
export function decimalOf(figure: number): Decimal {
  const decimal = parseDecimal(String(figure));
  if (!decimal) throw new Error(`${figure} is no plain figure`);
  return decimal;
}

function trimmed({ digits, scale }: Decimal): Decimal {
  let [left, places] = [digits, scale];
  while (places > 0 && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return { digits: left, scale: places };
}

const power = (places: number) => 10n ** BigInt(places);
const inScale = ({ digits, scale }: Decimal, wanted: number) => digits * power(wanted - scale);

export const times = (one: Decimal, other: Decimal): Decimal =>
  trimmed({ digits: one.digits * other.digits, scale: one.scale + other.scale });

/** Below zero when `one` is the smaller, zero when they are equal. */
export function compare(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = inScale(one, scale) - inScale(other, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

export const smaller = (one: Decimal, other: Decimal) => (compare(one, other) <= 0 ? one : other);
export const larger = (one: Decimal, other: Decimal) => (compare(one, other) >= 0 ? one : other);

/** `over` ÷ `under` to so many places, to the nearest, half downwards. Negative places round to tens, hundreds… */
export function quotient(over: Decimal, under: Decimal, places: number): Decimal {
  const scale = Math.max(over.scale, under.scale);
  const [top, bottom] = [inScale(over, scale), inScale(under, scale)];
  const [scaledTop, scaledBottom] =
    places >= 0 ? [top * power(places), bottom] : [top, bottom * power(-places)];
  // The smallest whole number that is no more than a half below: ceiling of (2·top − bottom) ÷ (2·bottom).
  const twice = 2n * scaledBottom;
  const rounded = (2n * scaledTop - scaledBottom + twice - 1n) / twice;
  if (places < 0) return { digits: rounded * power(-places), scale: 0 };
  return trimmed({ digits: rounded, scale: places });
}

const one: Decimal = { digits: 1n, scale: 0 };

/** To three significant figures, to the nearest, half downwards. */
export function toThreeFigures(figure: Decimal): Decimal {
  if (figure.digits === 0n) return figure;
  const magnitude = figure.digits.toString().length - figure.scale;
  return quotient(figure, one, 3 - magnitude);
}

/** « 1 250,5 » in French, « 1250.5 » in English. */
export function written(figure: Decimal, language: 'fr' | 'en'): string {
  const { digits, scale } = trimmed(figure);
  const text = digits.toString().padStart(scale + 1, '0');
  const [whole, part] = [text.slice(0, text.length - scale), text.slice(text.length - scale)];
  if (language === 'en') return part ? `${whole}.${part}` : whole;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return part ? `${grouped},${part}` : grouped;
}
