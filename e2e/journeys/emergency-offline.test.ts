import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';

const fortnightMs = 14 * 24 * 60 * 60_000;

journey(
  'two weeks after installing, without network or account, a question finds its line; an emptied device says so',
  async ({ hygie }) => {
    const { page, context } = await hygie.visit({ serviceWorkers: 'allow' });
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    // Installed from the first page, and never to the emergency room while there is a network. Said until it is heard.
    const install = () =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('appinstalled'));
        return Number(localStorage.getItem('hygie-emergency-kept'));
      });
    // Eighty, of which another journey takes one back.
    await expect.poll(install).toBeGreaterThanOrEqual(79);

    await context.setOffline(true);
    const count = await page.evaluate(() => Number(localStorage.getItem('hygie-emergency-kept')));
    await page.clock.install({ time: Date.now() + fortnightMs });
    await page.clock.resume();
    await page.goto('/urgence');
    await page.getByText('Le serveur ne répond pas').waitFor();
    await page.getByText(new RegExp(`^${count} protocoles sur cet appareil`)).waitFor();
    const begun = performance.now();
    await page.getByRole('searchbox').fill('adrénaline choc anaphylactique enfant');
    await page.keyboard.press('Enter');
    await page.locator('blockquote', { hasText: '0,01 mg/kg IM' }).first().waitFor();
    expect(performance.now() - begun).toBeLessThan(10_000);
    await page
      .getByRole('link', { name: /^Traitements, version/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Anaphylaxie/ }).waitFor();
    await page.getByText('Relecture clinique requise').first().waitFor();

    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const wiping = indexedDB.deleteDatabase('hygie-emergency');
          wiping.onsuccess = resolve;
          wiping.onerror = reject;
        }),
    );
    await page.goto('/urgence');
    await page.getByText(`a effacé les ${count} protocoles gardés ici`).waitFor();
  },
);
