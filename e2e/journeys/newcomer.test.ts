import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectOneHonestGesture } from '../harness/gesture-checks.ts';
import { journey } from '../harness/journey.ts';
import { inventPerson } from '../harness/person.ts';
import { checkInWithSliders, fillSignUp, openTable, rowsOf } from '../harness/steps.ts';

async function download(page: Page, link: string): Promise<string> {
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return text(await (await file).createReadStream());
}

/** Counts what a hand does on the page from now on. */
async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.touches = '0';
    for (const kind of ['pointerdown', 'keydown']) {
      document.addEventListener(
        kind,
        () => {
          const { dataset } = document.documentElement;
          dataset.touches = String(Number(dataset.touches) + 1);
        },
        true,
      );
    }
  });
  return async () => Number(await page.locator('html').getAttribute('data-touches'));
}

journey('a newcomer makes the point, receives one gesture, and owns the history', async ({ hygie }) => {
  const person = inventPerson();
  const { page } = await hygie.visit();
  await page.goto('/');
  await page.getByRole('link', { name: 'Créer mon compte' }).click();
  await fillSignUp(page, person);

  // « Aujourd'hui » is empty and inviting.
  await page.getByRole('heading', { level: 1, name: new RegExp(`Bienvenue, ${person.name}`) }).waitFor();
  await page.getByRole('heading', { name: /Comment ça va/ }).waitFor();
  expect(await page.getByText('Tes sept derniers jours').count()).toBe(0);

  // Three interactions: a slider, a slider, a button.
  await page.getByRole('link', { name: 'Faire le point' }).click();
  await page.getByRole('heading', { name: 'En ce moment…' }).waitFor();
  const touches = await countTouches(page);
  await checkInWithSliders(page, 0.2, 0.75);
  await page.getByText('C’est noté.').waitFor();
  expect(await touches()).toBe(3);
  await page.getByText(/Tu as répondu désagréable et éveillé/).waitFor();
  await expectOneHonestGesture(page);

  // It can be passed over in one action.
  await page.getByRole('button', { name: 'Passer' }).click();
  await page.getByText('Tes sept derniers jours').waitFor();
  await page.getByText(/plutôt désagréable, plutôt éveillé/).waitFor();

  // A second point, then the history with its table.
  await page.getByRole('link', { name: 'Refaire le point' }).click();
  await checkInWithSliders(page, 0.9, 0.3);
  await page.getByRole('button', { name: 'Passer' }).click();
  await page.getByRole('link', { name: 'Voir l’historique' }).click();
  await page.getByRole('img', { name: /2 points placés/ }).waitFor();
  const rows = rowsOf(await openTable(page));
  expect(await rows.count()).toBe(2);
  expect(await rows.first().textContent()).toContain('très agréable, plutôt calme');

  // Both can be taken away.
  const json = JSON.parse(await download(page, 'Télécharger en JSON'));
  expect(
    json.signals.map(({ source_instrument }: { source_instrument: string }) => source_instrument),
  ).toEqual(['scan_sliders', 'scan_sliders']);
  const [head = '', ...lines] = (await download(page, 'Télécharger en CSV')).trimEnd().split('\r\n');
  expect(head.replace(/^\uFEFF/, '').split(',')).toEqual(
    expect.arrayContaining(['created_at', 'valence', 'arousal']),
  );
  expect(lines).toHaveLength(2);

  // One goes, then everything.
  await rows
    .first()
    .getByRole('button', { name: /^Effacer le point du/ })
    .click();
  await rows.first().getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByText('Le point est effacé.').waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('plutôt désagréable, plutôt éveillé');
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page
    .getByRole('group', { name: /Effacer tout l’historique/ })
    .getByRole('button', { name: 'Tout effacer' })
    .click();
  await page.getByText('Rien ici, et c’est très bien').waitFor();
  await page.reload();
  await page.getByText('Rien ici, et c’est très bien').waitFor();
  expect(JSON.parse(await download(page, 'Télécharger en JSON')).signals).toEqual([]);
});

journey(
  'a point is not saved before both sliders are placed, and the middle is never chosen for anybody',
  async ({ hygie }) => {
    const { page } = await hygie.visitAs();
    await page.goto('/bien-etre/point');
    await page.getByRole('button', { name: 'C’est noté' }).click();
    await page.getByText('Place les deux curseurs, même au milieu.').waitFor();
    await page.getByRole('slider', { name: /C’est plutôt/ }).click();
    await page.getByRole('button', { name: 'C’est noté' }).click();
    await page.getByText('Place les deux curseurs, même au milieu.').waitFor();
    // A tap in the very middle moves nothing and is an answer all the same.
    await page.getByRole('slider', { name: /le corps est/ }).click();
    await page.getByRole('button', { name: 'C’est noté' }).click();
    await page.getByText(/Ta réponse est au milieu/).waitFor();
    await expectOneHonestGesture(page);
  },
);
