import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Chercher un mot ou un numéro' });
const entries = (page: Page) => page.getByRole('main').locator('ul').last().getByRole('listitem');

/** Types in the search and waits until the list is that of the address. */
async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '').includes(words));
  await page.getByText(/^Fin de la liste|Rien ne correspond/).waitFor();
}

/** Opens page after page until the end of the list. @returns how many entries it says and how many it shows */
async function readToTheEnd(page: Page): Promise<{ said: number; shown: number }> {
  const end = page.getByText(/^Fin de la liste\s:\s\d+ résultats?\.$/);
  const more = page.getByRole('button', { name: 'Voir la suite' });
  await end.or(more).waitFor();
  while ((await end.count()) === 0) {
    const before = await entries(page).count();
    await more.click();
    await expect.poll(() => entries(page).count()).toBeGreaterThan(before);
  }
  const said = Number(/\d+/.exec((await end.textContent()) ?? '')?.[0]);
  return { said, shown: await entries(page).count() };
}

journey('the whole programme is there: 367 items, 356 starting situations', async ({ hygie }) => {
  const { page } = await hygie.revisitAs();
  await page.goto('/');
  await page.getByRole('link', { name: 'Ouvrir le programme' }).click();
  await page.getByRole('heading', { level: 1, name: 'Réviser' }).waitFor();
  expect(await readToTheEnd(page)).toEqual({ said: 367, shown: 367 });
  await page.getByRole('link', { name: '356 situations de départ' }).click();
  await page.getByText(/^Ce par quoi un patient arrive/).waitFor();
  expect(await readToTheEnd(page)).toEqual({ said: 356, shown: 356 });
});

journey('a word finds its items without accents, a number finds its item', async ({ hygie }) => {
  const { page } = await hygie.revisitAs();
  await page.goto('/reviser');
  await search(page, 'epilepsie');
  expect((await entries(page).allTextContents()).join('\n')).toMatch(/[ÉEée]pilepsi/);
  const withoutAccent = await entries(page).count();
  await search(page, 'épilepsie');
  expect(await entries(page).count()).toBe(withoutAccent);
  await search(page, '105');
  expect((await entries(page).allTextContents()).some((entry) => entry.startsWith('105'))).toBe(true);
  await search(page, 'xyzzyx');
  await page.getByText('Rien ne correspond').waitFor();

  await page.goto('/reviser/situations');
  await search(page, 'cephalee');
  expect((await entries(page).allTextContents()).join('\n')).toMatch(/[Cc]éphalée/);
});

journey(
  'items are narrowed by teaching unit and by specialty, and the address keeps it',
  async ({ hygie }) => {
    const { page } = await hygie.revisitAs();
    await page.goto('/reviser');
    const unit = page.getByRole('combobox', { name: 'Unité d’enseignement' });
    await unit.selectOption('4');
    await page.waitForURL(/unite=4/);
    await expect
      .poll(async () => {
        const texts = await entries(page).allTextContents();
        return texts.length > 0 && texts.every((text) => text.includes('UE\u00a04') || text.includes('UE 4'));
      })
      .toBe(true);
    const specialty = page.getByRole('combobox', { name: 'Spécialité' });
    const [, chosen = ''] = await specialty.locator('option').allTextContents();
    await unit.selectOption('');
    await specialty.selectOption(chosen);
    await page.waitForURL(/specialite=/);
    await expect
      .poll(async () => {
        const texts = await entries(page).allTextContents();
        return texts.length > 0 && texts.every((text) => text.includes(chosen));
      })
      .toBe(true);
    await page.reload();
    await expect.poll(() => specialty.inputValue()).toBe(chosen);
  },
);
