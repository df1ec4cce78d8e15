import type { Locator, Page } from 'playwright-core';
import type { InventedPerson } from './person.ts';

/** What a hand does in the pages, in French, by role and label. */

export async function fillSignUp(page: Page, { name, email, password }: InventedPerson): Promise<void> {
  await page.getByLabel('Prénom ou nom d’usage').fill(name);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel(/^Mot de passe/).fill(password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
}

export async function fillSignIn(
  page: Page,
  { email, password }: Omit<InventedPerson, 'name'>,
): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel(/^Mot de passe/).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** Puts a finger on a slider, at a share of its width. */
export async function touchSlider(slider: Locator, share: number): Promise<void> {
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not on the screen');
  await slider.click({ position: { x: box.width * share, y: box.height / 2 } });
}

/** Two sliders and a button, from the check-in screen to its gesture. */
export async function checkInWithSliders(page: Page, valence: number, arousal: number): Promise<void> {
  await touchSlider(page.getByRole('slider', { name: /C’est plutôt/ }), valence);
  await touchSlider(page.getByRole('slider', { name: /le corps est/ }), arousal);
  await page.getByRole('button', { name: 'C’est noté' }).click();
}

export async function openTable(page: Page): Promise<Locator> {
  await page.getByText('Le tableau', { exact: true }).click();
  const table = page.getByRole('table');
  await table.waitFor();
  return table;
}

/** Rows of a table without its head. */
export function rowsOf(table: Locator): Locator {
  return table.locator('tbody').getByRole('row');
}
