import { expect, test } from 'vitest';
import { listFaults, measureSizes } from './style.ts';
import { listSources, listTrackedFiles, readTracked } from './tracked-files.ts';

const sources = new Map(listSources().map((path) => [path, readTracked(path)]));
// The rules' own patterns and examples.
const ownFiles = ['test/house/style.ts', 'test/house/style.test.ts'];
// Each with its reason. An entry that no longer applies fails the test as well.
const exceptions: string[] = [];

test('no file switches a check off, waits blindly or has a vague name', () => {
  const faults = [...sources]
    .filter(([path]) => !ownFiles.includes(path))
    .flatMap(([path, text]) => listFaults(path, text));
  expect(faults).toEqual(exceptions);
});

test('files are short: median 80 lines, 19 of 20 within 250, none over 400 without its reason', () => {
  const { medianLines, percentile95Lines, tooLong } = measureSizes(sources);
  expect(medianLines).toBeLessThanOrEqual(80);
  expect(percentile95Lines).toBeLessThanOrEqual(250);
  expect(tooLong).toEqual([]);
});

test.each([
  ['src/x.ts', 'const a: any = 1;'],
  ['src/x.ts', 'const a = b as any;'],
  ['src/x.ts', 'const a: Record<string, any> = {};'],
  ['src/x.ts', `  ${'// @ts-'}ignore`.replace('//', 'call(); //')],
  ['src/x.test.ts', `test.${'skip'}('later', run);`],
  ['src/x.test.ts', `describe.${'only'}('this', run);`],
  ['vitest.config.ts', 'test: { retry: 2 }'],
  ['e2e/x.test.ts', 'await page.waitForTimeout(500);'],
  ['e2e/x.test.ts', 'await pause(500);'],
  ['e2e/x.test.ts', 'await new Promise((resolve) => setTimeout(resolve, 500));'],
  ['src/string-utils.ts', ''],
  ['src/common/x.ts', ''],
  ['src/user-service.ts', ''],
])('finds what it looks for in %s: %s', (path, text) => {
  expect(listFaults(path, text)).toHaveLength(1);
});

test.each([
  ['src/x.ts', '/** A day without any signal. */'],
  ['src/x.ts', 'expect.any(String)'],
  ['src/x.ts', "const phrase = 'without|any hope';"],
  ['src/x.ts', 'where role = any (roles)'],
  ['src/x.ts', 'for (const { target, any, all } of nodes) {'],
  ['src/accounts/common-passwords.ts', ''],
])('leaves alone %s: %s', (path, text) => {
  expect(listFaults(path, text)).toEqual([]);
});

test('sees files that are too long', () => {
  const lines = (count: number) => 'x\n'.repeat(count);
  const sizes = measureSizes(
    new Map([
      ['a.ts', lines(10)],
      ['b.ts', lines(401)],
      ['c.ts', `// Why so long: one table of cases.\n${lines(500)}`],
    ]),
  );
  expect(sizes).toEqual({ medianLines: 401, percentile95Lines: 501, tooLong: ['b.ts: 401 lines'] });
});

test('no tracked file is a leftover', () => {
  const leftovers = listTrackedFiles().filter((path) =>
    /(^|\/)(\.DS_Store|\.temp\/|.*\.(orig|rej|bak|tmp|swp)$|.*~$|READ_FIRST.*|TODO.*)/.test(path),
  );
  expect(leftovers).toEqual([]);
});
