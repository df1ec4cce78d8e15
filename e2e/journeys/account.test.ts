import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { listMails, waitForLink } from '../harness/outbox.ts';
import { inventPerson } from '../harness/person.ts';
import { fillSignIn } from '../harness/steps.ts';

journey(
  'a person leaves, comes back to where they were going, and a wrong password says so',
  async ({ hygie }) => {
    const person = inventPerson();
    const { page, expectRefusal } = await hygie.revisitAs(person);
    await page.goto('/reglages');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { level: 1, name: /Tenir, réviser/ }).waitFor();

    await page.goto('/bien-etre/historique');
    await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
    expectRefusal(401, '/api/accounts/sign-in');
    await fillSignIn(page, { ...person, password: 'pas le bon mot' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(person.email);
    await fillSignIn(page, person);
    await page.getByRole('heading', { level: 1, name: 'Historique' }).waitFor();
  },
);

journey(
  'a sign-up that is refused says at each field what is accepted, and loses nothing',
  async ({ hygie }) => {
    const { page, expectRefusal } = await hygie.revisit();
    await page.goto('/inscription');
    expectRefusal(422, '/api/accounts/sign-up');
    await page.getByLabel('Prénom ou nom d’usage').fill('Noa');
    await page.getByLabel('Adresse e-mail').fill('pas-une-adresse');
    await page.getByLabel(/^Mot de passe/).fill('court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    const email = page.getByLabel('Adresse e-mail');
    await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
    const described = (await email.getAttribute('aria-describedby')) ?? '';
    const words = await page
      .locator(
        described
          .split(' ')
          .map((id) => `[id="${id}"]`)
          .join(', '),
      )
      .allTextContents();
    expect(words.join(' ')).toMatch(/adresse/i);
    expect(await page.getByLabel(/^Mot de passe/).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Prénom ou nom d’usage').inputValue()).toBe('Noa');
  },
);

journey(
  'a forgotten password is chosen again through the mail, and the link serves once',
  async ({ hygie }) => {
    const person = inventPerson();
    const password = 'quatre hirondelles du matin';
    const before = await hygie.revisitAs(person);
    await before.page.goto('/');
    const { page, expectRefusal } = await hygie.revisit();
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' }).waitFor();
    await page.getByLabel('Adresse e-mail').fill(person.email);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('heading', { name: 'C’est parti' }).waitFor();

    const link = await waitForLink(person.email, '/nouveau-mot-de-passe');
    await page.goto(link);
    await page.getByLabel(/^Nouveau mot de passe/).fill(password);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByRole('heading', { name: 'C’est changé' }).waitFor();

    // The browser that was signed in is out.
    await before.page.goto('/bien-etre/historique');
    await before.page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();

    expectRefusal(410, '/api/accounts/password-reset');
    await page.goto(link);
    await page.getByLabel(/^Nouveau mot de passe/).fill('une autre phrase encore');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByRole('alert').waitFor();

    await page.goto('/connexion');
    await fillSignIn(page, { email: person.email, password });
    await page.getByRole('heading', { level: 1, name: new RegExp(person.name) }).waitFor();
  },
);

journey('asking for a link tells nothing about who has an account', async ({ hygie }) => {
  const { page } = await hygie.revisit();
  const nobody = inventPerson();
  await page.goto('/mot-de-passe-oublie');
  await page.getByLabel('Adresse e-mail').fill(nobody.email);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await page.getByRole('heading', { name: 'C’est parti' }).waitFor();
  expect(await listMails(nobody.email)).toEqual([]);
});

journey(
  'an address is changed once the new mailbox has answered, and the old one is told',
  async ({ hygie }) => {
    const person = inventPerson();
    const { email } = inventPerson();
    const { page } = await hygie.revisitAs(person);
    await page.goto('/reglages');
    await page.getByText('Changer d’adresse').click();
    await page.getByLabel(/^Nouvelle adresse/).fill(email);
    await page
      .getByLabel(/^Mot de passe actuel/)
      .first()
      .fill(person.password);
    await page.getByRole('button', { name: 'Envoyer la confirmation' }).click();
    await page.getByText(/Un lien de confirmation part/).waitFor();

    await page.goto(await waitForLink(email, '/confirmer-adresse'));
    await page.getByRole('button', { name: 'Confirmer cette adresse' }).click();
    await page.getByRole('heading', { name: 'L’adresse est changée' }).waitFor();
    await page.getByText(email).waitFor();
    await expect.poll(async () => (await listMails(person.email)).length).toBeGreaterThan(0);

    await page.goto('/reglages');
    await page.getByText(email).waitFor();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.goto('/connexion');
    await fillSignIn(page, { email, password: person.password });
    await page.getByRole('heading', { level: 1, name: new RegExp(person.name) }).waitFor();
  },
);

journey('leaving is as easy as joining: the account goes, and everything with it', async ({ hygie }) => {
  const person = inventPerson();
  const { page, expectRefusal } = await hygie.revisitAs(person);
  await page.goto('/reglages');
  await page.getByText('Effacer mon compte').click();
  await page
    .getByLabel(/^Mot de passe actuel/)
    .last()
    .fill(person.password);
  await page.getByRole('button', { name: 'Tout effacer, définitivement' }).click();
  await page.getByRole('heading', { level: 1, name: /Tenir, réviser/ }).waitFor();
  expectRefusal(401, '/api/accounts/sign-in');
  await page.goto('/connexion');
  await fillSignIn(page, person);
  await page.getByRole('alert').waitFor();
});
