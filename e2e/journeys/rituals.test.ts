import { journey, narrowPhone } from '../harness/journey.ts';

journey('keeps a ritual that follows a night shift, on a narrow phone', async ({ hygie }) => {
  const { page } = await hygie.revisitAs(undefined, narrowPhone);
  await page.goto('/bien-etre');
  await page.getByRole('link', { name: 'Voir les rituels' }).click();
  await page.getByLabel('Ce que tu fais').fill('Boire un verre d’eau');
  await page.getByLabel('Quand').selectOption('after_shift');
  await page.getByLabel('Combien de temps après la garde').selectOption('30');
  await page.getByRole('button', { name: 'Ajouter le rituel' }).click();
  await page.getByText('Aucune garde de nuit à venir').waitFor();
  // A night from a calendar: whatever zone this browser lives in, it ends at seven in the morning, UTC.
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  await page.getByRole('button', { name: 'Importer mes gardes (.ics)' }).click();
  await page.getByLabel('Fichier .ics').setInputFiles({
    name: 'gardes.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Garde SAU\r\nDTSTART:${inDays(3)}T173000Z\r\nDTEND:${inDays(4)}T070000Z\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    ),
  });
  await page.getByRole('button', { name: 'Lire le calendrier' }).click();
  await page.getByText('Garde SAU').waitFor();
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  await page.getByText(/^La prochaine fois/).waitFor();
  const erase = page.getByRole('button', { name: /^Effacer\s: Garde/ });
  await erase.click();
  await page
    .getByRole('group', { name: /^Effacer cette ligne/ })
    .getByRole('button', { name: 'Effacer' })
    .click();
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
