import fc from 'fast-check';

/** Texts that have broken programs before: control characters, halves of characters, SQL, templates, sheer length. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u0001\u0007\u001B[31m',
  '\uD800',
  'x\uDFFFy',
  '\u202Etxt.exe',
  'e\u0301'.repeat(50),
  '👩‍⚕️'.repeat(40),
  "'; drop table public.profiles; --",
  "' or '1'='1",
  '$1',
  '%s%n',
  '%',
  '\\',
  `\${process.env}`,
  '{{7*7}}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'infinity',
  '-infinity',
  '0000-00-00',
  '9999-12-31T23:59:59.999999Z',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-02-30',
  '2026-11-23T08:30:00+99:99',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{00000000-0000-0000-0000-000000000000}',
  '{"a":1}',
  '{a,b}',
  'a'.repeat(300),
  'é'.repeat(25_000),
];

const hostileNumbers: readonly number[] = [
  -1,
  -0,
  0.1,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e21,
];

function deep(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { deeper: value };
  return value;
}

/** Any value where another was expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileNumbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: null }) },
  { weight: 1, arbitrary: fc.constantFrom(20, 90, 1000).map(deep) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 2000 }, () => 'x')) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts.map((text) => text.slice(0, 2000))),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Names of fields that no declaration has. */
export const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'user_id',
  'role',
  'created_at',
  '',
  'a"; drop table x; --',
  '\u0000',
);

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const someId = '3f2b8f7e-8d3a-4b6e-9c1d-2a4b6c8d0e1f';

/** Cursors that nobody was given, or that belong to another list. */
export const hostileCursor: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'x',
    '====',
    cursor([]),
    cursor({}),
    cursor(null),
    cursor([null, null]),
    cursor(['2026-11-23T08:30:00Z', someId]),
    cursor(['2026-11-23T08:30:00Z', 12]),
    cursor(['2026-11-23T08:30:00Z', 'not an id']),
    cursor(['not a date', someId]),
    cursor(['infinity', someId]),
    cursor(['\u0000', '\u0000']),
    cursor([1, 1]),
    cursor([1.5, 1.5]),
    cursor([true, someId]),
    cursor([1e300, 2 ** 62]),
    cursor([someId, someId]),
    cursor(['a'.repeat(300), 'b']),
    cursor([-1, -1]),
    cursor([{ a: 1 }, []]),
  ),
  hostileText.map((text) => cursor([text, someId])).filter((text) => text.length <= 512),
  hostileText,
);
