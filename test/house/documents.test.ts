import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listTrackedFiles, readTracked } from './tracked-files.ts';

const paths = listTrackedFiles();
const known = new Set(paths);

/** Numbers at the head of decision files, and what is wrong with them. */
function listNumberFaults(names: readonly string[]): string[] {
  const odd = names
    .filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))
    .map((name) => `${name}: no number`);
  const numbers = names
    .flatMap((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? []) || [])
    .sort((a, b) => a - b);
  const gaps = numbers.flatMap((number, index) =>
    number === index + 1 ? [] : [`${number} stands at place ${index + 1}`],
  );
  return [...odd, ...gaps];
}

test('decisions are numbered from 1 without a gap', () => {
  const names = paths
    .filter((path) => path.startsWith('docs/decisions/'))
    .map((path) => posix.basename(path));
  expect(names.length).toBeGreaterThanOrEqual(8);
  expect(listNumberFaults(names)).toEqual([]);
});

test('a gap, a repeat and a nameless decision are seen', () => {
  expect(listNumberFaults(['0001-a.md', '0003-b.md'])).toEqual(['3 stands at place 2']);
  expect(listNumberFaults(['0001-a.md', '0001-b.md'])).toEqual(['1 stands at place 2']);
  expect(listNumberFaults(['identity.md'])).toEqual(['identity.md: no number']);
});

test.each(paths.filter((path) => path.startsWith('docs/decisions/')))(
  '%s is one page: context, decision, consequences',
  (path) => {
    const text = readTracked(path);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(600);
    for (const heading of ['## Context', '## Decision', '## Consequences'])
      expect(text).toContain(`\n${heading}\n`);
  },
);

// Terms of the field that stand in names of files and columns: whoever meets them finds them explained.
const officialTerms = {
  EDN: /(^|[-/_])edn/,
  ECOS: /(^|[-/_])ecos/,
  SAM: /(^|[-/_])sam([-/_.]|$)/,
  SDD: /starting-situation/,
  UE: /teaching-unit/,
  rank: /./,
  station: /station/,
  signal: /signal/,
  'check-in': /check-in/,
  gesture: /gesture/,
  'help line': /help-line/,
  Medilinko: /consultation/,
  UrgeGPT: /urgent|emergency/,
  'therapeutic class': /therapeutic-class/,
};

test.each(Object.entries(officialTerms))('the glossary explains %s', (term, usedIn) => {
  expect(paths.some((path) => /^(src|catalogue)\//.test(path) && usedIn.test(path))).toBe(true);
  const rows = readTracked('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows.some((row) => (row.split('|')[1] ?? '').includes(term))).toBe(true);
});

const pages = paths.filter((path) => path.endsWith('.md') && !path.startsWith('catalogue/'));

/** Files and npm scripts that a page names and that are not there. */
function listDeadEnds(page: string, text: string, scripts: readonly string[]): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) =>
    posix.join(posix.dirname(page), link),
  );
  const named = [
    ...text.matchAll(/`((?:src|docs|test|e2e|bench|supabase|catalogue|scripts)\/[\w./-]+)`/g),
  ].map(([, path = '']) => path);
  const isThere = (path: string) => {
    const bare = path.replace(/\/$/, '');
    return known.has(bare) || paths.some((file) => file.startsWith(`${bare}/`));
  };
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
  return [
    ...[...links, ...named].filter((path) => !isThere(path)),
    ...commands.filter((name) => !scripts.includes(name)).map((name) => `npm run ${name}`),
  ];
}

test.each(pages)('%s leads somewhere', (page) => {
  const { scripts } = JSON.parse(readTracked('package.json')) as { scripts: Record<string, string> };
  expect(listDeadEnds(page, readTracked(page), Object.keys(scripts))).toEqual([]);
});

test('a dead end is seen', () => {
  const text = 'See [the map](nowhere.md), `src/nowhere/at-all.ts` and `npm run nothing`.';
  expect(listDeadEnds('docs/x.md', text, ['start'])).toEqual([
    'docs/nowhere.md',
    'src/nowhere/at-all.ts',
    'npm run nothing',
  ]);
});

test('the map names every folder of the first rank', () => {
  const map = readTracked('docs/architecture.md');
  const folders = [
    'supabase/migrations/',
    'catalogue/',
    'src/contract/',
    'src/modules/',
    'src/server/',
    'src/web/',
    'test/',
    'e2e/',
    'bench/',
  ];
  for (const folder of folders) expect(map).toContain(`\`${folder}`);
  expect(map.split('\n').length).toBeLessThanOrEqual(80);
});
