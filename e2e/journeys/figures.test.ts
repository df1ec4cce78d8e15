import { expect } from 'vitest';
import { expectOneHonestGesture } from '../harness/gesture-checks.ts';
import { journey } from '../harness/journey.ts';
import { checkInWithSliders, openTable, rowsOf } from '../harness/steps.ts';

const dayMs = 24 * 3_600_000;

interface Signal {
  source_instrument: string;
  metadata: { raw: unknown };
  created_at: string;
  expires_at: string;
}

journey('a person answers with the nine figures, and chooses how long it is kept', async ({ hygie }) => {
  const { page, context } = await hygie.visitAs();
  await page.goto('/bien-etre/point');
  await page.getByRole('button', { name: 'Répondre avec des figures' }).click();
  await page.getByText('Gardé 30 jours, puis effacé.').waitFor();
  await page.getByRole('button', { name: 'Changer' }).click();
  await page.getByRole('radio', { name: '7 jours' }).check();
  await page.getByText('Gardé 7 jours, puis effacé.').waitFor();

  const valence = page.getByRole('group', { name: /C’est plutôt/ });
  const arousal = page.getByRole('group', { name: /le corps est/ });
  expect(await valence.getByRole('radio').count()).toBe(9);
  await valence.getByRole('radio', { name: /^7 sur 9/ }).check();
  await arousal.getByRole('radio', { name: /^2 sur 9/ }).check();
  await page.getByRole('button', { name: 'C’est noté' }).click();
  await expectOneHonestGesture(page);

  // What was said is kept as it was said, for as long as was asked.
  const answer = await context.request.get('/api/wellbeing/clinical-signals');
  const { items } = (await answer.json()) as { items: Signal[] };
  expect(items).toHaveLength(1);
  const [signal] = items;
  expect(signal).toMatchObject({ source_instrument: 'SAM', metadata: { raw: { valence: 7, arousal: 2 } } });
  const keptMs = Date.parse(signal?.expires_at ?? '') - Date.parse(signal?.created_at ?? '');
  expect(Math.round(keptMs / dayMs)).toBe(7);

  // The choices are there next time, on this device and on another.
  await page.goto('/bien-etre/point');
  await page.getByText('Gardé 7 jours, puis effacé.').waitFor();
  await page.getByRole('button', { name: 'Répondre avec des curseurs' }).waitFor();
  const other = await hygie.visit({ storageState: { cookies: await context.cookies(), origins: [] } });
  await other.page.goto('/bien-etre/point');
  await other.page.getByText('Gardé 7 jours, puis effacé.').waitFor();

  // Back to sliders: the history says with what each point was answered.
  await page.getByRole('button', { name: 'Répondre avec des curseurs' }).click();
  await checkInWithSliders(page, 0.5, 0.5);
  await page.getByRole('button', { name: 'Passer' }).click();
  await page.goto('/bien-etre/historique');
  const rows = rowsOf(await openTable(page));
  expect(await rows.nth(0).textContent()).toContain('curseurs');
  expect(await rows.nth(1).textContent()).toContain('figures');
});
