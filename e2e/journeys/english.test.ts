import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listFrench } from '../harness/french.ts';
import { journey } from '../harness/journey.ts';
import { listMails, waitForLink } from '../harness/outbox.ts';
import { inventPerson } from '../harness/person.ts';
import { touchSlider } from '../harness/steps.ts';

// A name without accents: it is the person's, not ours.
const person = { ...inventPerson(), name: 'Noa' };

async function expectEnglish(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  // The words come over the network: until they are there the page stays, and says it is, French.
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await expect.poll(() => listFrench(page)).toEqual([]);
}

journey('the whole first journey in English, from the landing page on', async ({ hygie }) => {
  const { page } = await hygie.revisit();
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expectEnglish(page, /.+/);
  await page.getByRole('link', { name: 'Create my account' }).click();
  await expectEnglish(page, 'Create an account');
  await page.getByLabel('First name or preferred name').fill(person.name);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel(/^Password/).fill(person.password);
  await page.getByRole('button', { name: 'Create my account' }).click();

  await expectEnglish(page, /Welcome, Noa/);
  await page.getByRole('link', { name: 'Check in', exact: true }).click();
  await expectEnglish(page, 'Right now…');
  await touchSlider(page.getByRole('slider', { name: /It feels/ }), 0.2);
  await touchSlider(page.getByRole('slider', { name: /the body is/ }), 0.75);
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByText(/Clinical review required/).waitFor();
  await page.getByText(/^Evidence [ABCD]/).click();
  await expectEnglish(page, /.+/);
  await page.getByRole('button', { name: 'Skip' }).click();

  await expectEnglish(page, /Noa/);
  await page.getByRole('link', { name: 'See the history' }).click();
  await page.getByText('The table', { exact: true }).click();
  await expectEnglish(page, 'History');
  expect(await page.getByRole('table').textContent()).toContain('rather unpleasant, rather awake');
  for (const [place, title] of [
    ['Wellbeing', 'Wellbeing'],
    ['Study', 'Study'],
    ['Settings', 'Settings'],
  ] as const) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await expectEnglish(page, title);
  }
  await page.getByRole('button', { name: 'Need help' }).click();
  await page.getByRole('dialog', { name: 'Talk to someone' }).getByRole('link', { name: /^3114/ }).waitFor();
  await expectEnglish(page, 'Settings');
});

journey(
  'a person changes language in the settings; it follows them to another browser and to their mails',
  async ({ hygie }) => {
    const other = { ...inventPerson(), name: 'Lou' };
    const first = await hygie.visitAs(other);
    await first.page.goto('/reglages');
    await first.page.getByRole('radio', { name: 'English' }).check();
    await expectEnglish(first.page, 'Settings');
    await first.page.reload();
    await expectEnglish(first.page, 'Settings');

    const storageState = { cookies: await first.context.cookies(), origins: [] };
    const { page } = await hygie.visit({ storageState });
    await page.goto('/reviser/situations');
    await expectEnglish(page, 'Study');

    const visitor = await hygie.revisit();
    await visitor.page.goto('/mot-de-passe-oublie');
    await visitor.page.getByLabel('Adresse e-mail').fill(other.email);
    await visitor.page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await waitForLink(other.email, '/nouveau-mot-de-passe');
    expect((await listMails(other.email)).map(({ subject }) => subject)).toEqual(['Choose a new password']);
  },
);
