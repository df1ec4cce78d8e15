/**
 * The few checks that the first screens need of an answer, in a kilobyte. Zod weighs 26 kB gzipped and comes with the
 * later screens; here the compiler holds each shape against the type of its contract, and app/light-shapes.test.ts holds it
 * against the contract itself.
 */
export type Check<Value> = (value: unknown, path: string) => Value;

function refuse(path: string, expected: string): never {
  throw new TypeError(`${path}: expected ${expected}`);
}

export const text: Check<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(path, 'a text');

export const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false');

export const count: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'a number');

/** A number of 0–100. */
export const percent: Check<number> = (value, path) => {
  const number = count(value, path);
  return number >= 0 && number <= 100 ? number : refuse(path, 'a number of 0 to 100');
};

export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

export function oneOf<const Value extends string>(...values: readonly Value[]): Check<Value> {
  return (value, path) => values.find((known) => known === value) ?? refuse(path, values.join(' or '));
}

export function listOf<Value>(check: Check<Value>): Check<Value[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${path}[${index}]`))
      : refuse(path, 'a list');
}

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : refuse(path, 'an object');
}

/** An object whose content is the caller's business. */
export const anything: Check<Record<string, never>> = (value, path) =>
  fieldsOf(value, path) as Record<string, never>;

/** An object with these fields; others are left out, as zod would. */
export function object<Value extends object>(
  fields: { [Name in keyof Value]-?: Check<Value[Name]> },
): Check<Value> {
  const checks = Object.entries(fields) as [string, Check<unknown>][];
  return (value, path) => {
    const given = fieldsOf(value, path);
    return Object.fromEntries(
      checks.map(([name, check]) => [name, check(given[name], `${path}.${name}`)]),
    ) as Value;
  };
}

/** What `request` takes to check an answer. */
export function answerOf<Value>(check: Check<Value>): { parse(value: unknown): Value } {
  return { parse: (value) => check(value, 'answer') };
}
