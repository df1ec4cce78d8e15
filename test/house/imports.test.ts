import { describe, expect, test } from 'vitest';
import { listBreaches, listCircles, listImports, type Manifest } from './imports.ts';
import { listTrackedFiles, readTracked } from './tracked-files.ts';

const manifest = JSON.parse(readTracked('package.json')) as Manifest;

// Each with its reason. An entry that no longer applies fails the test as well.
const exceptions = [
  // Its door would bring an audio engine of several megabytes into every server.
  'src/server/cli/music.ts imports src/modules/wellbeing/server/music-file.ts: the server enters a module by its door',
  // `npm run schema` is for a clone with the workshop's packages; the command line loads it only then.
  'src/server/cli/schema/schema-files.ts imports @supabase/postgrest-typegen: the product needs declared dependencies only',
];

test('the whole repository keeps the law of imports', () => {
  const paths = listTrackedFiles().filter((path) => /^(src|e2e|test|bench)\/.*\.tsx?$/.test(path));
  const sources = new Map(paths.map((path) => [path, readTracked(path)]));
  expect(listImports(sources, manifest).length).toBeGreaterThan(500);
  expect(listBreaches(sources, manifest)).toEqual(exceptions);
});

test('reads every way to write an import', () => {
  const text = `import a from './a.ts';
import type { B } from "../b.ts";
import {
  c,
  d,
} from '#platform/c.ts';
import './e.css';
export { f } from './f.ts';
export * from '@scope/package/deep';
const g = () => import('./g.tsx');
// import h from './commented.ts' stands behind a mark
const text = "from './not-an-import.ts'";
`;
  const found = listImports(new Map([['src/web/x.ts', text]]), manifest);
  expect(found.map(({ to }) => to).sort()).toEqual(
    ['src/web/a.ts', 'src/b.ts', 'src/server/platform/c.ts', 'src/web/e.css', 'src/web/f.ts', 'src/web/g.tsx']
      .concat('@scope/package')
      .sort(),
  );
});

describe('each law refuses what breaks it', () => {
  const cases: [law: string, from: string, specifier: string][] = [
    ['a contract imports zod and contracts only', 'src/modules/study/contract/x.ts', 'kysely'],
    ['a contract imports zod and contracts only', 'src/contract/x.ts', '#platform/settings.ts'],
    ['a contract imports zod and contracts only', 'src/modules/study/contract/x.ts', '../server/index.ts'],
    ['rules import contracts, rules and packages only', 'src/modules/study/rules/x.ts', '../server/index.ts'],
    ['rules import contracts, rules and packages only', 'src/modules/study/rules/x.ts', 'node:fs'],
    ['web never imports the server, nor Node', 'src/modules/study/web/x.tsx', '../server/x.ts'],
    ['web never imports the server, nor Node', 'src/web/app/x.tsx', '#platform/settings.ts'],
    ['web never imports the server, nor Node', 'src/web/shared/x.ts', 'node:fs'],
    ['one door leads to models: platform/ai', 'src/modules/study/server/x.ts', 'ai'],
    ['one door leads to models: platform/ai', 'src/server/main.ts', '@ai-sdk/openai-compatible'],
    ['the server never imports web', 'src/modules/study/server/x.ts', '../web/words.ts'],
    ['the server never imports web', 'src/server/platform/x.ts', '#web/shared/dates.ts'],
    [
      'platform never imports a module, nor what starts it',
      'src/server/platform/x.ts',
      '#modules/study/server/index.ts',
    ],
    [
      'platform never imports a module, nor what starts it',
      'src/server/platform/x.ts',
      '#modules/study/contract/x.ts',
    ],
    ['platform never imports a module, nor what starts it', 'src/server/platform/x.ts', '../main.ts'],
    ['the server enters a module by its door', 'src/server/main.ts', '#modules/study/server/x.queries.ts'],
    [
      'the server enters a module by its door',
      'src/modules/ecos/server/x.ts',
      '#modules/study/server/x.queries.ts',
    ],
    ['screens of modules meet in src/web/app only', 'src/modules/ecos/web/x.tsx', '#modules/study/web/x.tsx'],
    ['screens of modules meet in src/web/app only', 'src/web/shared/x.tsx', '#modules/study/web/x.tsx'],
    ['the way goes from app to modules to shared', 'src/modules/ecos/web/x.tsx', '#web/app/router.tsx'],
    ['e2e imports nothing of src', 'e2e/journeys/x.test.ts', '../../src/contract/page.ts'],
    ['the product imports nothing of the tests', 'src/server/x.ts', '#test/harness/cluster.ts'],
    ['the product needs declared dependencies only', 'src/server/x.ts', 'vitest'],
    ['the product needs declared dependencies only', 'src/web/x.ts', 'left-pad'],
  ];

  test.each(cases)('%s: %s → %s', (law, from, specifier) => {
    const breaches = listBreaches(new Map([[from, `import x from '${specifier}';`]]), manifest);
    expect(breaches.join('\n')).toContain(law);
  });

  test('modules in a circle', () => {
    const door = (name: string) => `import x from '#modules/${name}/server/index.ts';`;
    const sources = new Map([
      ['src/modules/study/server/a.ts', door('ecos')],
      ['src/modules/ecos/server/b.ts', door('emergency')],
      ['src/modules/emergency/server/c.ts', door('study')],
      ['src/modules/community/server/d.ts', door('study')],
    ]);
    expect(listCircles(listImports(sources, manifest))).toEqual(['ecos', 'emergency', 'study']);
    expect(listBreaches(sources, manifest)).toEqual(['modules in a circle: ecos, emergency, study']);
  });
});

test('what is allowed is let through', () => {
  const allowed: [from: string, specifier: string][] = [
    ['src/modules/study/contract/x.ts', 'zod'],
    ['src/modules/study/contract/x.ts', '#contract/page.ts'],
    ['src/modules/study/rules/x.ts', '../contract/x.ts'],
    ['src/modules/study/server/x.ts', '#platform/module.ts'],
    ['src/modules/ecos/server/x.ts', '#modules/study/server/index.ts'],
    ['src/modules/study/web/x.tsx', '#web/shared/dates.ts'],
    ['src/web/app/x.tsx', '#modules/study/web/x.tsx'],
    ['src/modules/study/server/x.db.test.ts', '#test/harness/cluster.ts'],
    ['src/server/main.ts', 'fastify'],
    ['src/server/platform/ai/x.ts', 'ai'],
  ];
  const text = new Map(allowed.map(([from, specifier]) => [from, `import x from '${specifier}';`]));
  expect(listBreaches(text, manifest)).toEqual([]);
});
