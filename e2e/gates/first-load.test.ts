import { expect } from 'vitest';
import { kilobytesOf, type Weight, weighFirstLoad } from '../harness/first-load.ts';
import { journey } from '../harness/journey.ts';

// gzip, kB. Over one of these: ask for what is heavy later (a lazy page, an `import()` at the tap), or from a narrower file.
const newcomerKilobytes = 150;
const memberKilobytes = 160;

function expectWithin(weights: readonly Weight[], limit: number): void {
  const told = weights.map(({ name, bytes }) => `${(bytes / 1000).toFixed(1)} ${name}`).join('\n');
  expect(kilobytesOf(weights), told).toBeLessThanOrEqual(limit);
}

journey('the first load of a visitor stays within its weight', async ({ hygie }) => {
  const { page } = await hygie.visit();
  const weights = await weighFirstLoad(page, '/');
  expect(weights.map(({ name }) => name)).toContain('foundation.js');
  expectWithin(weights, newcomerKilobytes);
});

journey('the first load of « Aujourd’hui » stays within its weight, without zod', async ({ hygie }) => {
  const { page } = await hygie.visitAs();
  const weights = await weighFirstLoad(page, '/');
  const names = weights.map(({ name }) => name);
  expect(names).toContain('today-page.js');
  expect(names).not.toContain('zod.js');
  expectWithin(weights, memberKilobytes);
});

journey(
  'a page that asks for more is seen to be over; a check-in comes without what reads sentences',
  async ({ hygie }) => {
    const { page } = await hygie.visitAs();
    const weights = await weighFirstLoad(page, '/bien-etre/point');
    const names = weights.map(({ name }) => name);
    expect(names).toContain('check-in-form.js');
    expect(names).not.toContain('crisis.js');
    expect(names).not.toContain('text-reader.js');
    expect(() => expectWithin(weights, memberKilobytes)).toThrow('zod.js');
  },
);
