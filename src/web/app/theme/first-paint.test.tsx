import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const script = readFileSync(join(import.meta.dirname, '../../../../public/first-paint.js'), 'utf8');
const root = document.documentElement;
const looks = ['data-night', 'data-contrast', 'data-mantine-color-scheme'];
const paintAt = (path: string) => {
  history.replaceState(null, '', path);
  // As the page runs it: before anything of ours.
  new Function(script)();
};

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  for (const look of looks) root.removeAttribute(look);
  history.replaceState(null, '', '/');
});

it.each([
  ['/urgence', 'on', true],
  ['/urgence/choc-anaphylactique', 'on', true],
  ['/urgence', 'off', false],
  ['/urgences-du-jour', 'on', false],
  ['/bien-etre', 'on', false],
])('%s, night %s: dark from the first paint on: %s', (path, kept, isNight) => {
  localStorage.setItem('hygie-emergency-night', kept);
  paintAt(path);
  expect(root.hasAttribute('data-night')).toBe(isNight);
});

it('wears the looks that were chosen on this device, and the usual one where nothing can be read', () => {
  localStorage.setItem('hygie-preferences', JSON.stringify({ scheme: 'dark', contrast: 'more' }));
  paintAt('/');
  expect(looks.map((look) => root.getAttribute(look))).toEqual([null, 'more', 'dark']);
  localStorage.setItem('hygie-preferences', '{');
  root.removeAttribute('data-contrast');
  paintAt('/');
  expect(looks.map((look) => root.getAttribute(look))).toEqual([null, null, 'light']);
});
