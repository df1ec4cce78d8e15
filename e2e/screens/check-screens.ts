import { expect } from 'vitest';
import { listViolations } from '../harness/axe.ts';
import { type Hygie, journey, narrowPhone, type Visit } from '../harness/journey.ts';
import { listSmallTargets, sidewaysOverflow } from '../harness/narrow.ts';
import { listNightFaults } from '../harness/night.ts';
import type { Screen } from './screen.ts';
import { screens } from './screens.ts';

const demonstration = { email: 'demo@hygie.invalid', password: 'demonstration-hygie' };

async function visitFor({ who, changesBrowser }: Screen, hygie: Hygie): Promise<Visit> {
  if (who === 'newcomer') return changesBrowser ? hygie.visitAs() : hygie.revisitAs();
  const visit = await (changesBrowser ? hygie.visit() : hygie.revisit());
  if (who === 'demonstration') {
    const answer = await visit.context.request.post('/api/accounts/sign-in', {
      headers: { origin: hygie.address },
      data: demonstration,
    });
    expect(answer.status()).toBe(200);
  }
  return visit;
}

// The colours of high contrast come from the same few tokens on all screens: each shows one half of them.
const contrasts = ['light', 'dark'] as const;

/**
 * Looks at every other screen, so that two files, each with a worker of its own, share them evenly.
 *
 * @param half 0 for the first, third, fifth… 1 for the others
 */
export function checkScreens(half: 0 | 1): void {
  // One after the other: the browser has work for both processors, and several at a time took a quarter more of them.
  journey.for(
    screens
      .map((screen, index) => ({ ...screen, contrast: contrasts[Math.floor(index / 2) % 2] ?? 'light' }))
      .filter((_, index) => index % 2 === half),
  )(
    '$name: accessible, light, dark and in high contrast ($contrast), and fit for a narrow phone',
    async (screen, { hygie }) => {
      const visit = await visitFor(screen, hygie);
      const { page } = visit;
      await screen.open(visit);
      expect(await page.title()).toMatch(/Hygie/);
      expect(await listViolations(page, screen.contrast)).toEqual([]);
      expect(await listSmallTargets(page)).toEqual([]);
      await page.setViewportSize(narrowPhone);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await listSmallTargets(page)).toEqual([]);
      if (screen.hasNight) expect(await listNightFaults(page, screen.figures)).toEqual([]);
    },
  );
}
