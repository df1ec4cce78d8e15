import { expect } from 'vitest';
import { journey, narrowPhone } from '../../harness/journey.ts';
import { listSmallTargets, sidewaysOverflow } from '../../harness/narrow.ts';

journey(
  'a carer without a keyboard: three taps from the day to a gesture, at 320 px; and without network',
  async ({ hygie }) => {
    const options = { viewport: narrowPhone, hasTouch: true, serviceWorkers: 'allow' } as const;
    const { page, context } = await hygie.visitAs(undefined, options);
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);

    // Never opened before, and at its own address.
    await context.setOffline(true);
    await page.goto('/bien-etre/trois-boutons');
    await page.getByRole('button', { name: 'Mal', exact: true }).tap();
    await page.getByRole('button', { name: 'Épuisé', exact: true }).tap();
    await page.getByText(/^Pas enregistré/).waitFor();
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await page.getByText(/^encore \d+ secondes$/).waitFor();
    await context.setOffline(false);

    await page.goto('/');
    await page.evaluate(() =>
      document.addEventListener('keydown', () => document.body.classList.add('typed')),
    );
    await page.getByRole('link', { name: 'Trois boutons, sans écrire' }).tap();
    for (const answer of ['Mal', 'Épuisé']) {
      const button = page.getByRole('button', { name: answer, exact: true });
      await button.waitFor();
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(96);
      expect([await listSmallTargets(page), await sidewaysOverflow(page)]).toEqual([[], 0]);
      await button.tap();
    }
    await page.getByText('C’est noté.').waitFor();
    await page.getByText(/^Tu as répondu désagréable et peu éveillé/).waitFor();
    expect([await listSmallTargets(page), await sidewaysOverflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Passer' }).tap();
    await page.getByText('Tes sept derniers jours').waitFor();
    expect(await page.locator('body.typed').count()).toBe(0);
  },
);
