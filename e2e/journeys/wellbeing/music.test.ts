import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { expect } from 'vitest';
import { makePiece, requestOf } from '#test/listening/make-piece.ts';
import { listViolations } from '../../harness/axe.ts';
import { journey, narrowPhone, phone } from '../../harness/journey.ts';
import { listSmallTargets, sidewaysOverflow } from '../../harness/narrow.ts';

const makingPatience = { timeout: 60_000 };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function bytesOf(download: Download): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-music-'));
  try {
    await download.saveAs(join(folder, 'piece'));
    return await readFile(join(folder, 'piece'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

journey('a person has a piece composed, keeps it, and it is the very one Node makes', async ({ hygie }) => {
  const { page, context } = await hygie.visitAs(undefined, {
    serviceWorkers: 'allow',
    acceptDownloads: true,
  });
  await page.goto('/bien-etre');
  await page.getByRole('link', { name: 'Composer un morceau' }).click();
  await page.getByText('Pas encore de point').waitFor();
  await page.getByRole('radio', { name: 'Se calmer' }).check();
  await page.getByLabel('Durée').selectOption('1');
  await page.getByText('Autres choix').click();
  await page.getByLabel('Graine').fill('7');
  await page.getByRole('button', { name: 'Composer' }).click();
  await page.getByText('Ton morceau est prêt.').waitFor(makingPatience);
  await page.getByText('Graine\u00a0: 7').waitFor();

  await page.getByText('Télécharger').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'WAV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('hygie-7.wav');
  const request = requestOf(
    { valence: 50, arousal: 50 },
    { valence: 65, arousal: 20 },
    { seconds: 60, seed: 7 },
  );
  expect(sha256(await bytesOf(download))).toBe(sha256(await makePiece(request)));

  await page.getByRole('button', { name: 'Écouter' }).click();
  await page.getByRole('button', { name: 'Mettre en pause' }).waitFor();
  await page.getByText(/0:0[1-9] sur 1:00/).waitFor();
  await page.getByLabel('Une vague pour respirer avec').check();
  await page.getByText(/(inspire|expire)…/).waitFor();
  await page.getByRole('button', { name: 'Mettre en pause' }).click();

  await page.setViewportSize(narrowPhone);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await listSmallTargets(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await listViolations(page)).toEqual([]);

  // What is kept is the request: after a reload the same piece is made again.
  await page.getByLabel('Garder ce morceau sous le titre').fill('Avant la garde');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByText('Le morceau est gardé.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Refaire «\u00a0Avant la garde\u00a0»' }).click();
  await page.getByText('Graine\u00a0: 7').waitFor(makingPatience);
  await page.getByRole('button', { name: 'Retirer «\u00a0Avant la garde\u00a0»' }).click();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByText('Rien encore.').waitFor();

  // From now on no network is needed.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Encore, autrement' }).click();
  await page.getByText('Ton morceau est prêt.').waitFor({ state: 'detached' });
  await page.getByText('Ton morceau est prêt.').waitFor(makingPatience);
  await context.setOffline(false);
});
