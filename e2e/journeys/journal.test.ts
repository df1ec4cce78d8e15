import { expect } from 'vitest';
import { journey, narrowPhone } from '../harness/journey.ts';

const sheetLabel = 'Ce que tu veux garder';

journey('writes, finds and erases an entry, on a narrow phone', async ({ hygie }) => {
  const { page } = await hygie.revisitAs(undefined, narrowPhone);
  await page.goto('/bien-etre');
  await page.getByRole('link', { name: 'Ouvrir le journal' }).click();
  await page.getByText('Une phrase suffit pour commencer.').waitFor();
  await page.getByLabel(sheetLabel).fill('# Été\nGarde **très** longue');
  await page.reload();
  const sheet = page.getByLabel(sheetLabel);
  await expect.poll(() => sheet.inputValue()).toContain('Garde **très** longue');
  await page.getByRole('textbox', { name: 'Mots-clés' }).fill('garde');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByRole('article').getByRole('heading', { name: 'Été' }).waitFor();
  await expect.poll(() => sheet.inputValue()).toBe('');
  await page.getByLabel('Chercher dans tes mots').fill('ete xyz');
  await page.getByText('Aucune entrée ne correspond.').waitFor();
  await page.getByLabel('Chercher dans tes mots').fill('tres');
  await page.getByRole('article').waitFor();
  await page.getByRole('button', { name: /^Demander un retour/ }).click();
  await page.getByRole('button', { name: 'Recevoir une question' }).click();
  const reply = page.getByRole('complementary', { name: /^Retour demandé/ });
  await reply.getByText('Ton texte n’a pas été lu pour la choisir.').waitFor();
  expect(await reply.getAttribute('data-generated')).toBe('false');
  await reply.getByRole('button', { name: /^Retirer le retour/ }).click();
  await reply.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Effacer l’entrée/ }).click();
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByRole('article').waitFor({ state: 'detached' });
});

journey(
  'seals entries in the browser: nothing readable leaves it, and the passphrase opens them again',
  async ({ hygie }) => {
    const { page, context } = await hygie.visitAs();
    const canary = `canari-${crypto.randomUUID()}`;
    const passphrase = 'lampe rivière sept cactus';
    const sent: string[] = [];
    context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('/bien-etre/journal/scelle');
    await page.getByText('Phrase perdue, journal perdu.').waitFor();
    await page.getByLabel('Phrase secrète').fill(passphrase);
    await page.getByLabel('La même, encore une fois').fill(passphrase);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByLabel(sheetLabel).fill(`Aujourd’hui ${canary}`);
    await page.getByRole('textbox', { name: 'Mots-clés' }).fill(canary);
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    await page.getByText(`Aujourd’hui ${canary}`).waitFor();

    expect(sent.some((line) => line.includes('/sealed-entries {"entry_key"'))).toBe(true);
    expect(sent.filter((line) => line.includes(canary) || line.includes('lampe'))).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(canary);
    expect(kept).not.toContain('lampe');

    await page.reload();
    await page.getByLabel('Phrase secrète').fill('une autre phrase entière');
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page.getByText('Cette phrase n’ouvre pas tes entrées').waitFor();
    await page.getByLabel('Phrase secrète').fill(passphrase);
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page.getByText(`Aujourd’hui ${canary}`).waitFor();
    await page.getByRole('button', { name: 'Refermer' }).click();
    await page.getByText(`Aujourd’hui ${canary}`).waitFor({ state: 'detached' });
  },
);
