import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';

journey('smoke', async ({ hygie }) => {
  const { page } = await hygie.visit();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.title()).toContain('Hygie');
  await page.screenshot({ path: '/tmp/hygie/journeys/landing.png' });
});
