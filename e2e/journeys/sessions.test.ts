import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { inventPerson } from '../harness/person.ts';
import { fillSignIn } from '../harness/steps.ts';
import { totpCode } from '../harness/totp-code.ts';

const stepMs = 30_000;

journey('a browser that is signed out from another one is out on its next request', async ({ hygie }) => {
  const person = inventPerson();
  const phone = await hygie.revisitAs(person);
  const laptop = await hygie.visit();
  await laptop.page.goto('/connexion');
  await fillSignIn(laptop.page, person);
  await laptop.page.getByRole('heading', { level: 1, name: new RegExp(person.name) }).waitFor();

  const { page } = phone;
  await page.goto('/reglages');
  const devices = page.getByRole('listitem').filter({ hasText: /Cet appareil|Vu le/ });
  await expect.poll(() => devices.count()).toBe(2);
  await page.getByText('Cet appareil').waitFor();
  await page.getByRole('button', { name: /^Déconnecter (?!les)/ }).click();
  await page
    .getByRole('group', { name: /Déconnecter cet appareil/ })
    .getByRole('button', { name: 'Déconnecter' })
    .click();
  await page.getByText('C’est déconnecté.').waitFor();
  await expect.poll(() => devices.count()).toBe(1);

  laptop.expectRefusal(401, '/api/study/edn-items');
  await laptop.page.getByRole('link', { name: 'Réviser' }).click();
  const alert = laptop.page.getByRole('alert');
  await alert.getByText('Connecte-toi pour continuer.').waitFor();
  // Nothing of the person is left behind, and the way back in leads where they were going.
  await laptop.page.goBack();
  await laptop.page.getByRole('heading', { level: 1, name: /Tenir, réviser/ }).waitFor();
  await laptop.page.goForward();
  await laptop.page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
  expect((await laptop.context.request.get('/api/accounts/me')).status()).toBe(401);
  expect((await phone.context.request.get('/api/accounts/me')).status()).toBe(200);
  await fillSignIn(laptop.page, person);
  await laptop.page.getByRole('heading', { level: 1, name: 'Réviser' }).waitFor();
});

journey(
  'a second step is turned on with an authenticator, asked for at sign-in, and turned off',
  async ({ hygie }) => {
    const person = inventPerson();
    const { page, expectRefusal } = await hygie.revisitAs(person);
    await page.goto('/reglages');
    await page.getByRole('button', { name: 'Activer', exact: true }).click();
    const card = page.locator('section', { has: page.getByRole('heading', { name: 'Double vérification' }) });
    await card.getByLabel(/^Mot de passe actuel/).fill(person.password);
    await card.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('img', { name: /Code QR/ }).waitFor();
    const key = (await card.locator('code').textContent()) ?? '';

    expectRefusal(422, '/api/accounts/totp/confirm');
    const code = card.getByLabel(/^Code à six chiffres/);
    await code.fill('000000');
    await card.getByRole('button', { name: 'Activer la double vérification' }).click();
    await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
    // A code serves once: the one of now here, the next one at the next sign-in; both stay good if a step ends meanwhile.
    await code.fill(totpCode(key, Date.now()));
    await card.getByRole('button', { name: 'Activer la double vérification' }).click();
    await page.getByRole('heading', { name: 'Codes de secours' }).waitFor();
    const codes = await page
      .getByRole('region', { name: 'Codes de secours' })
      .getByRole('listitem')
      .allTextContents();
    expect(new Set(codes).size).toBeGreaterThanOrEqual(8);

    const signIn = async () => {
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('link', { name: 'Se connecter' }).click();
      await fillSignIn(page, person);
      await page.getByRole('heading', { level: 1, name: 'Le code' }).waitFor();
    };
    const giveCode = async (given: string) => {
      await page.getByLabel(/^Code/).fill(given);
      await page.getByRole('button', { name: 'Se connecter' }).click();
    };
    await signIn();
    await giveCode(totpCode(key, Date.now() + stepMs));
    await page.getByRole('heading', { level: 1, name: new RegExp(person.name) }).waitFor();

    // A way back in without the phone, then no second step any more.
    await page.goto('/reglages');
    await page.getByText('Active : un code est demandé à chaque connexion.').waitFor();
    await signIn();
    await giveCode(codes[0]?.trim() ?? '');
    await page.getByRole('heading', { level: 1, name: new RegExp(person.name) }).waitFor();
    await page.goto('/reglages');
    await card.getByText('Désactiver', { exact: true }).first().click();
    await card.getByLabel(/^Mot de passe actuel/).fill(person.password);
    await card.getByRole('button', { name: 'Désactiver' }).click();
    await page.getByText('La double vérification est désactivée.').waitFor();
  },
);
