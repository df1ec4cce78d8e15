import { expect } from 'vitest';
import { listViolations } from '../../harness/axe.ts';
import { journey, narrowPhone } from '../../harness/journey.ts';
import { checkInWithSliders, touchSlider } from '../../harness/steps.ts';

// Twenty to ten in the evening, after a day on call.
const evening = new Date('2026-11-26T21:40:00+01:00');

journey('an exhausted intern: two sliders, one gesture, what it changed', async ({ hygie }) => {
  const { page } = await hygie.visitAs(undefined, { viewport: narrowPhone, hasTouch: true });
  await page.clock.install({ time: evening });
  await page.goto('/bien-etre/point');
  await checkInWithSliders(page, 0.2, 0.15);
  const start = page.getByRole('button', { name: 'Commencer' });
  await start.waitFor();
  // Exactly one gesture, the reason for it, and what it stands on.
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.getByText(/^Tu as répondu désagréable et peu éveillé/).waitFor();
  await page.getByText(/^Preuve [ABCD]/).waitFor();
  await start.tap();
  await page.clock.fastForward(120_000);
  await page.getByRole('heading', { level: 1, name: 'C’est tout.' }).waitFor();
  for (const slider of await page.getByRole('slider').all()) await touchSlider(slider, 0.6);
  await page.getByRole('button', { name: 'Noter l’après' }).tap();
  await page.getByText('C’est noté.').waitFor();
  expect(await listViolations(page)).toEqual([]);

  await page.goto('/bien-etre/ce-qui-aide');
  await page.getByRole('heading', { level: 1, name: 'Ce qui t’aide' }).waitFor();
  await page
    .getByText(/pas encore assez d’essais/)
    .first()
    .waitFor();
});
