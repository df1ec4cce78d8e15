import { expect } from 'vitest';
import { journey, narrowPhone } from '../harness/journey.ts';
import { expectFocusKept, pressOn, tabTo, typeInto } from '../harness/keyboard.ts';
import { sidewaysOverflow } from '../harness/narrow.ts';
import { inventPerson } from '../harness/person.ts';
import { rowsOf } from '../harness/steps.ts';

journey('the first journey, on a 320 px screen, with the keyboard alone', async ({ hygie }) => {
  const person = inventPerson();
  const { page } = await hygie.visit({ viewport: narrowPhone });
  const arrive = async (title: string | RegExp) => {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });

  await page.goto('/');
  await arrive(/Tenir, réviser/);
  await page.keyboard.press('Tab');
  await expect
    .poll(() => link('Aller au contenu').evaluate((skip) => skip.getBoundingClientRect().top))
    .toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  await pressOn(page, link('Créer mon compte'));

  await arrive('Créer un compte');
  await typeInto(page, page.getByLabel('Prénom ou nom d’usage'), person.name);
  await typeInto(page, page.getByLabel('Adresse e-mail'), person.email);
  await typeInto(page, page.getByLabel(/^Mot de passe/), person.password);
  await pressOn(page, button('Créer mon compte'), 'Space');

  await arrive(/Bienvenue/);
  await expectFocusKept(page);
  await pressOn(page, link('Faire le point'));

  await arrive('En ce moment…');
  await tabTo(page, page.getByRole('slider', { name: /C’est plutôt/ }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await tabTo(page, page.getByRole('slider', { name: /le corps est/ }));
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  await pressOn(page, button('C’est noté'));

  await button('Passer').waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(
    await page.getByRole('heading', { level: 1 }).evaluate((title) => title === document.activeElement),
  ).toBe(true);
  await pressOn(page, page.getByText(/^Preuve [ABCD]/));
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
  await pressOn(page, button('Passer'));

  await arrive(new RegExp(person.name));
  await pressOn(page, link('Voir l’historique'));
  await arrive('Historique');
  await pressOn(page, link('Mois'));
  await page.waitForURL(/vue=mois/);
  await pressOn(page, page.getByText('Le tableau', { exact: true }), 'Space');
  const rows = rowsOf(page.getByRole('table'));
  expect(await rows.first().textContent()).toContain('très agréable, plutôt calme');
  await pressOn(page, rows.first().getByRole('button', { name: /^Effacer le point du/ }));
  // The way back is offered first.
  expect(await button('Garder').evaluate((keep) => keep === document.activeElement)).toBe(true);
  await pressOn(page, page.getByRole('button', { name: 'Effacer', exact: true }));
  await page.getByText('Le point est effacé.').waitFor();
  await page.getByText('Rien ici, et c’est très bien').waitFor();
  await expectFocusKept(page);

  await pressOn(page, button('Besoin d’aide'));
  const panel = page.getByRole('dialog', { name: 'Parler à quelqu’un' });
  await tabTo(page, panel.getByRole('link', { name: /3114/ }));
  await pressOn(page, panel.getByRole('button', { name: 'Fermer' }));
  expect(await button('Besoin d’aide').evaluate((help) => help === document.activeElement)).toBe(true);
});

journey('figures and choices answer to the arrow keys', async ({ hygie }) => {
  const { page } = await hygie.revisitAs(undefined, narrowPhone);
  await page.goto('/bien-etre/point');
  await pressOn(page, page.getByRole('button', { name: 'Répondre avec des figures' }));
  await pressOn(page, page.getByRole('button', { name: 'Changer' }));
  await tabTo(page, page.getByRole('radio', { name: '30 jours' }));
  await page.keyboard.press('ArrowRight');
  await page.getByText('Gardé 90 jours, puis effacé.').waitFor();

  const valence = page.getByRole('group', { name: /C’est plutôt/ });
  await page.goto('/bien-etre/point');
  await tabTo(page, valence.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  expect(await valence.getByRole('radio', { name: /^5 sur 9/ }).isChecked()).toBe(true);
  await tabTo(
    page,
    page
      .getByRole('group', { name: /le corps est/ })
      .getByRole('radio')
      .first(),
  );
  await page.keyboard.press('Space');
  await pressOn(page, page.getByRole('button', { name: 'C’est noté' }));
  await page.getByRole('button', { name: 'Passer' }).waitFor();
});
