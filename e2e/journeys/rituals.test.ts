import { journey, narrowPhone } from '../harness/journey.ts';

journey('keeps a ritual that follows a night shift, on a narrow phone', async ({ hygie }) => {
  const { page } = await hygie.visitAs(undefined, { viewport: narrowPhone });
  await page.goto('/bien-etre');
  await page.getByRole('link', { name: 'Voir les rituels' }).click();
  await page.getByLabel('Ce que tu fais').fill('Boire un verre d’eau');
  await page.getByLabel('Quand').selectOption('after_shift');
  await page.getByLabel('Combien de temps après la garde').selectOption('30');
  await page.getByRole('button', { name: 'Ajouter le rituel' }).click();
  await page.getByText('Aucune garde de nuit à venir').waitFor();
  // The night when the clock goes back: the shift ends at eight of the new time.
  await page.getByLabel('Début').fill('2099-10-24T18:30');
  await page.getByLabel('Fin').fill('2099-10-25T08:00');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByText(/^La prochaine fois.+25 octobre à 8.h.30\.$/).waitFor();
  await page.getByRole('button', { name: /^Fait/ }).click();
  await page.getByText(/^Fait\s: 1\. Passé\s: 0\.$/).waitFor();
  await page.getByRole('button', { name: /^Mettre en pause/ }).click();
  await page.getByText('En pause.').waitFor();
  await page.getByRole('button', { name: /^Effacer le rituel/ }).click();
  await page.getByRole('button', { name: 'Effacer', exact: true }).first().click();
  await page.getByText('Aucun rituel').waitFor();
});
