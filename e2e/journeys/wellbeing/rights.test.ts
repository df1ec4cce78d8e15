import { expect } from 'vitest';
import { journey } from '../../harness/journey.ts';

const passphrase = 'lampe rivière sept cactus';

journey(
  'agrees and withdraws in one press each, seals a check-in, reads it again, erases all',
  async ({ hygie }) => {
    const { page } = await hygie.visitAs();
    await page.goto('/reglages/accords');
    await page.getByRole('button', { name: /^Accorder.+Des rappels$/ }).click();
    await page.getByRole('button', { name: /^Retirer.+Des rappels$/ }).click();
    await page.getByRole('button', { name: /^Accorder.+Des rappels$/ }).waitFor();

    await page.goto('/bien-etre/donnees');
    await page.getByRole('button', { name: 'Sceller mes prochains points' }).click();
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(request.postData() ?? ''));
    await page.goto('/bien-etre/point');
    await page.getByLabel('Phrase secrète').fill(passphrase);
    await page.getByLabel('La même, encore une fois').fill(passphrase);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('slider', { name: /C’est plutôt/ }).fill('13');
    await page.getByRole('slider', { name: /le corps est/ }).fill('87');
    await page.getByLabel('Un mot pour toi').fill('canari de la nuit');
    await page.getByRole('button', { name: 'C’est noté' }).click();
    // The gesture, chosen here.
    await page.getByText(/^Preuve [ABCD]/).waitFor();
    expect(sent.filter((body) => body.includes('ciphertext'))).toHaveLength(1);
    expect(sent.join()).not.toMatch(/canari|"valence"|lampe/);

    await page.goto('/bien-etre/historique/scelle');
    await page.getByLabel('Phrase secrète').fill(passphrase);
    await page.getByRole('button', { name: 'Ouvrir' }).click();
    await page.getByText('canari de la nuit').waitFor();

    await page.goto('/bien-etre/donnees');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Une page à lire' }).click();
    expect((await download).suggestedFilename()).toMatch(/^hygie-bien-etre-.+\.html$/);
    await page.getByRole('button', { name: 'Tout effacer de mon bien-être' }).click();
    await page.getByRole('button', { name: 'Tout effacer de mon bien-être' }).click();
    await page.getByText('Tout est effacé.').waitFor();
  },
);
