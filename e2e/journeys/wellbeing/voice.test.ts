import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, narrowPhone } from '../../harness/journey.ts';

/** Speaks for so long by the screen's own count, and keeps the entry. */
async function say(page: Page, seconds: number): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer ma voix' }).click();
  await page
    .getByRole('timer')
    .getByText(`encore ${60 - seconds}`)
    .waitFor();
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByRole('button', { name: 'Garder cette voix' }).click();
  await page.getByText('La voix sera gardée avec l’entrée.').waitFor();
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
}

/** Presses play, and returns the address of what is heard once it truly plays. */
async function listen(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Écouter la voix du/ }).click();
  const sound = page.getByRole('article').locator('audio');
  const hasData = () => sound.evaluate((element: HTMLAudioElement) => element.readyState >= 2);
  await expect.poll(hasData).toBe(true);
  return (await sound.getAttribute('src')) ?? '';
}

async function eraseEntry(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Effacer l’entrée/ }).click();
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByRole('article').waitFor({ state: 'detached' });
}

journey(
  'says an emotion aloud and one in the journal, hears them, and erases them for good',
  async ({ hygie }) => {
    const { page, context } = await hygie.visitAs(undefined, { viewport: narrowPhone });
    const stranger = await hygie.revisitAs();
    const statusFor = async (asker: typeof context, address: string) =>
      (await asker.request.get(address)).status();
    for (const [path, seconds] of [
      ['/bien-etre/emotions', 2],
      ['/bien-etre/journal', 1],
    ] as const) {
      await page.goto(path);
      await say(page, seconds);
      const address = await listen(page);
      expect(address).toMatch(/^\/api\/wellbeing\/recordings\//);
      expect([await statusFor(context, address), await statusFor(stranger.context, address)]).toEqual([
        200, 404,
      ]);
      await eraseEntry(page);
      expect(await statusFor(context, address)).toBe(404);
    }
  },
);
