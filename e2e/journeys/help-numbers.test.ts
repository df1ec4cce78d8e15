import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { openTable } from '../harness/steps.ts';

const numbers = {
  '3114': 'tel:3114',
  '0 805 23 23 36': 'tel:0805232336',
  '15': 'tel:15',
  '112': 'tel:112',
  '114': 'sms:114',
  '0 800 737 800': 'tel:0800737800',
};

/** One tap shows every number, each ready to be called; nothing calls by itself. */
async function expectHelpOneTapAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Besoin d’aide' }).click();
  const panel = page.getByRole('dialog', { name: 'Parler à quelqu’un' });
  for (const [number, address] of Object.entries(numbers)) {
    const line = panel.getByRole('link', { name: new RegExp(`^${number}(?!\\d)`) });
    expect(await line.getAttribute('href')).toBe(address);
    expect(await line.isVisible()).toBe(true);
  }
  await panel.getByText(/Numéros vérifiés le \d+ \S+ \d{4}/).waitFor();
  await panel.getByRole('button', { name: 'Fermer' }).click();
}

const openToAll = [
  '/',
  '/connexion',
  '/inscription',
  '/mot-de-passe-oublie',
  '/nouveau-mot-de-passe',
  '/nulle-part',
];
const forMembers = [
  '/',
  '/bien-etre',
  '/bien-etre/point',
  '/bien-etre/gestes/slow-breathing',
  '/bien-etre/historique',
  '/reviser',
  '/reviser/situations',
  '/reglages',
];

journey('the help numbers are one tap from every screen, without an account', async ({ hygie }) => {
  const { page } = await hygie.revisit();
  for (const path of openToAll) {
    await page.goto(path);
    await expectHelpOneTapAway(page);
  }
});

journey('and from every screen of a member, during a gesture too', async ({ hygie }) => {
  const { page } = await hygie.revisitAs();
  for (const path of forMembers) {
    await page.goto(path);
    await expectHelpOneTapAway(page);
  }
  await page.goto('/bien-etre/gestes/slow-breathing');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expectHelpOneTapAway(page);
});

journey(
  'without network the application opens, the numbers are there, and nobody’s history is',
  async ({ hygie }) => {
    const { page, context } = await hygie.visitAs(undefined, { serviceWorkers: 'allow' });
    await page.goto('/');
    await context.request.post('/api/wellbeing/check-ins', {
      headers: { origin: hygie.address },
      data: { instrument: 'scan_sliders', valence: 12, arousal: 91, keepDays: 30 },
    });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto('/bien-etre/historique');
    expect(await (await openTable(page)).textContent()).toContain('très désagréable');

    await context.setOffline(true);
    await page.goto('/bien-etre/historique');
    await page.getByText('Hors ligne.').waitFor();
    await page.getByRole('alert').getByText('Pas de réponse').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.getByText('très désagréable').count()).toBe(0);
    await expectHelpOneTapAway(page);
    await page.goto('/');
    await expectHelpOneTapAway(page);

    // What the device keeps holds nothing that belongs to a person.
    const kept = await page.evaluate(async () => {
      const paths: string[] = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
      }
      return paths.filter((path) => path.startsWith('/api/'));
    });
    const isPublic = (path: string) =>
      ['/api/wellbeing/micro-gestures', '/api/wellbeing/help-lines'].includes(path);
    expect(kept.filter((path) => !isPublic(path))).toEqual([]);

    await context.setOffline(false);
    await page.goto('/bien-etre/historique');
    expect(await (await openTable(page)).textContent()).toContain('très désagréable');
  },
);
