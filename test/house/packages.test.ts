import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAllowed, type LicensedPackage, licenceOf } from './licences.ts';
import { listTrackedFiles, readTracked, root } from './tracked-files.ts';

interface LockedPackage {
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

const lock = JSON.parse(readTracked('package-lock.json')) as { packages: Record<string, LockedPackage> };

test('what we run on may be passed on with an MIT project', () => {
  const runtime = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => path && !dev && !devOptional,
  );
  const installed = runtime.filter(([path]) => existsSync(join(root, path, 'package.json')));
  // Only another machine's optional packages may be absent.
  expect(runtime.filter(([path, { optional }]) => !optional && !existsSync(join(root, path)))).toEqual([]);
  expect(installed.length).toBeGreaterThan(200);
  const offenders = installed
    .map(([path]) => {
      const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as LicensedPackage;
      return { path, licence: licenceOf(manifest) };
    })
    .filter(({ licence }) => !isAllowed(licence));
  expect(offenders).toEqual([]);
});

test.each(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT', 'PostgreSQL'])('%s may come in', (licence) => {
  expect(isAllowed(licence)).toBe(true);
});

test.each([
  'GPL-3.0',
  'AGPL-3.0-only',
  'UNLICENSED',
  'none',
  'MIT AND GPL-2.0',
  'SEE LICENSE IN LICENSE',
  '',
])('%s may not', (licence) => {
  expect(isAllowed(licence)).toBe(false);
});

test('a licence is read in its older forms too', () => {
  expect(licenceOf({ license: { type: 'ISC' } })).toBe('ISC');
  expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'BSD-3-Clause' }] })).toBe('MIT OR BSD-3-Clause');
  expect(licenceOf({})).toBe('none');
});

test('lock files name no registry: everyone installs from their own', () => {
  const locks = listTrackedFiles().filter((path) => path.endsWith('package-lock.json'));
  expect(locks).toContain('package-lock.json');
  for (const path of locks)
    expect(readTracked(path)).not.toMatch(/"resolved"|https?:\/\/(?!.*(funding|opencollective))[^"]*\/-\//);
});

test('direct dependencies are pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readTracked('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

// Where this clone lies, and where homes lie, whoever works on it.
const machinePaths = [root.replace(/\/$/, ''), homedir(), '/home/', '/Users/', 'C:\\Users\\'].filter(
  (path) => path.length > 5 && path !== '/root',
);
const texts = /\.(ts|tsx|mjs|js|json|md|sql|css|html|svg|ya?ml|txt)$|^[^.]*$|^\.\w+$/;

test('no tracked file knows the machine it was written on', () => {
  const own = 'test/house/packages.test.ts';
  const found = listTrackedFiles()
    .filter((path) => texts.test(path) && path !== own && !path.endsWith('package-lock.json'))
    .flatMap((path) => {
      const text = readTracked(path);
      return machinePaths.filter((machine) => text.includes(machine)).map((machine) => `${path}: ${machine}`);
    });
  expect(found).toEqual([]);
});
