import { expect, it, vi } from 'vitest';

// In order: the first leaves something behind, as a test of another file may.
it('lets a test put a stand-in in the place of what a browser has', () => {
  vi.stubGlobal('Worker', class {});
  expect(globalThis.Worker).toBeDefined();
});

it('leaves none to the next test, and keeps what every screen needs', () => {
  expect(globalThis.Worker).toBeUndefined();
  expect(matchMedia('print').matches).toBe(false);
  expect(new ResizeObserver(() => undefined)).toBeDefined();
});
