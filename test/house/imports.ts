import { posix } from 'node:path';

/** A file's text by its path from the root. */
export type Sources = ReadonlyMap<string, string>;

/** What package.json says: where `#…` leads, and which packages the product and the workshop need. */
export interface Manifest {
  imports: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Import {
  from: string;
  /** A path of ours, a package's name, or `node:…`. */
  to: string;
  isOurs: boolean;
}

const statements = [
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

function resolve(from: string, specifier: string, manifest: Manifest): Import {
  if (specifier.startsWith('.'))
    return { from, to: posix.join(posix.dirname(from), specifier), isOurs: true };
  for (const [alias, target] of Object.entries(manifest.imports)) {
    const prefix = alias.replace('*', '');
    if (!specifier.startsWith(prefix)) continue;
    const path = target.replace(/^\.\//, '').replace('*', specifier.slice(prefix.length));
    return { from, to: path, isOurs: true };
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return { from, to: name, isOurs: false };
}

/** Every import of every file; comments aside, an import statement begins its line. */
export function listImports(sources: Sources, manifest: Manifest): Import[] {
  return [...sources].flatMap(([from, text]) =>
    statements
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(([, specifier = '']) => resolve(from, specifier, manifest)),
  );
}

type Side = 'contract' | 'rules' | 'server' | 'web' | 'platform' | 'other';

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('src/web/testing/');
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

function sideOf(path: string): Side {
  const inModule = /^src\/modules\/[^/]+\/(contract|rules|server|web)\//.exec(path)?.[1];
  if (inModule) return inModule as Side;
  if (path.startsWith('src/contract/')) return 'contract';
  if (path.startsWith('src/server/platform/')) return 'platform';
  if (path.startsWith('src/server/') || path.startsWith('src/integrations/')) return 'server';
  return path.startsWith('src/web/') ? 'web' : 'other';
}

const isDoor = (path: string) => /^src\/modules\/[^/]+\/server\/index\.ts$/.test(path);
const isShared = (side: Side) => side === 'contract' || side === 'rules';

type Law = (use: Import, from: Side, to: Side, manifest: Manifest) => boolean;

/** Each law by what it says; true when an import breaks it. */
const laws: Record<string, Law> = {
  'a contract imports zod and contracts only': ({ from, to, isOurs }, side, target) =>
    side === 'contract' && !isTest(from) && (isOurs ? target !== 'contract' : to !== 'zod'),
  'rules import contracts, rules and packages only': ({ from, to, isOurs }, side, target) =>
    side === 'rules' && !isTest(from) && (isOurs ? !isShared(target) : to.startsWith('node:')),
  'web never imports the server, nor Node': ({ from, to, isOurs }, side, target) =>
    side === 'web' &&
    !isTest(from) &&
    (isOurs ? target === 'server' || target === 'platform' : to.startsWith('node:')),
  'the server never imports web': (_use, side, target) =>
    (side === 'server' || side === 'platform') && target === 'web',
  'platform never imports a module, nor what starts it': ({ from, to }, side, target) =>
    side === 'platform' &&
    !isTest(from) &&
    (moduleOf(to) !== undefined || (target === 'server' && !to.startsWith('src/integrations/'))),
  'the server enters a module by its door': ({ from, to, isOurs }, side, target) =>
    isOurs &&
    side === 'server' &&
    !isTest(from) &&
    moduleOf(to) !== moduleOf(from) &&
    target === 'server' &&
    moduleOf(to) !== undefined &&
    !isDoor(to),
  'screens of modules meet in src/web/app only': ({ from, to, isOurs }, side, target) =>
    isOurs &&
    side === 'web' &&
    target === 'web' &&
    !isTest(from) &&
    !from.startsWith('src/web/app/') &&
    moduleOf(to) !== undefined &&
    moduleOf(to) !== moduleOf(from),
  'the way goes from app to modules to shared': ({ from, to, isOurs }, side) =>
    isOurs &&
    side === 'web' &&
    to.startsWith('src/web/app/') &&
    !from.startsWith('src/web/app/') &&
    from !== 'src/web/main.tsx' &&
    !isTest(from),
  'one door leads to models: platform/ai': ({ from, to, isOurs }) =>
    !isOurs && /^(ai$|@ai-sdk\/)/.test(to) && !from.startsWith('src/server/platform/ai/'),
  'e2e imports nothing of src': ({ from, to }) => from.startsWith('e2e/') && to.startsWith('src/'),
  'the product imports nothing of the tests': ({ from, to }) =>
    from.startsWith('src/') && !isTest(from) && /^(test|e2e|bench)\//.test(to),
  'the product needs declared dependencies only': ({ from, to, isOurs }, _from, _to, manifest) =>
    from.startsWith('src/') &&
    !isTest(from) &&
    !isOurs &&
    !to.startsWith('node:') &&
    !to.startsWith('virtual:') &&
    !(to in manifest.dependencies),
};

/** Modules that lead back to themselves through one another. */
export function listCircles(uses: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of uses) {
    const [a, b] = [moduleOf(from), moduleOf(to)];
    if (a && b && a !== b && !isTest(from)) next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some(
      (step) => step === goal || (!seen.has(step) && reaches(step, goal, seen.add(step))),
    );
  return [...next.keys()].filter((name) => reaches(name, name)).sort();
}

/** One sentence a breach: which file imports what, against which law. */
export function listBreaches(sources: Sources, manifest: Manifest): string[] {
  const uses = listImports(sources, manifest);
  const breaches = uses.flatMap((use) =>
    Object.entries(laws)
      .filter(([, isBroken]) =>
        isBroken(use, sideOf(use.from), use.isOurs ? sideOf(use.to) : 'other', manifest),
      )
      .map(([law]) => `${use.from} imports ${use.to}: ${law}`),
  );
  const circles = listCircles(uses);
  return circles.length > 0 ? [...breaches, `modules in a circle: ${circles.join(', ')}`] : breaches;
}
