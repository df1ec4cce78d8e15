import { expect } from 'vitest';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

// Quantiles come from a table of four digits, the rest from sums in another order.
const toleranceOf = (path: string) => (/\.(low|high)$/.test(path) ? 0.02 : 1e-5);

function* differences(said: Json | undefined, expected: Json, path = ''): Generator<string> {
  if (typeof expected === 'number' && typeof said === 'number') {
    if (Math.abs(said - expected) > toleranceOf(path)) yield `${path}: ${said} instead of ${expected}`;
  } else if (Array.isArray(expected)) {
    if (!Array.isArray(said) || said.length !== expected.length) {
      yield `${path}: ${JSON.stringify(said)} instead of ${expected.length} entries`;
    } else {
      for (const [index, entry] of expected.entries())
        yield* differences(said[index], entry, `${path}[${index}]`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    const fields = typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {};
    for (const [name, value] of Object.entries(expected))
      yield* differences(fields[name], value, `${path}.${name}`);
  } else if (said !== expected)
    yield `${path}: ${JSON.stringify(said)} instead of ${JSON.stringify(expected)}`;
}

/** Every expected figure, word and null is in the answer, but for the last digits of the figures. */
export function expectClose(said: Json, expected: object): void {
  expect([...differences(said, expected as Json)]).toEqual([]);
}
