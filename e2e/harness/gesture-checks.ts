import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The screen proposes one gesture, of 90 seconds at most, with everything that lets a person judge it. */
export async function expectOneHonestGesture(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const length = main.getByText(/^Un geste · \d+ secondes$/);
  await length.waitFor();
  const seconds = Number(/\d+/.exec((await length.textContent()) ?? '')?.[0]);
  expect(seconds).toBeGreaterThanOrEqual(10);
  expect(seconds).toBeLessThanOrEqual(90);
  expect(await main.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await main.getByRole('button', { name: 'Commencer' }).count()).toBe(1);
  await main.getByRole('heading', { name: 'Avant de commencer' }).waitFor();
  await main.getByText(/Relecture clinique requise/).waitFor();

  await main.getByText(/^Preuve [ABCD], source et précautions$/).click();
  const sources = main.getByRole('heading', { name: 'Sources' }).locator('xpath=following-sibling::ul[1]');
  await sources.waitFor();
  expect(await sources.getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await sources.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//);
}
