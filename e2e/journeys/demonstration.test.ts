import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { fillSignIn, openTable, rowsOf } from '../harness/steps.ts';

const dayMs = 24 * 3_600_000;

/** On paper: dark words whatever the screen, every row of the table, and nothing to press. */
async function expectFitForPaper(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(31, 42, 46)');
  const cut = await page
    .locator('main section:has(> table)')
    .evaluateAll((boxes) => boxes.map((box) => box.scrollHeight - box.clientHeight));
  // The points, and the figures beside them: what was folded is open.
  expect(cut).toHaveLength(2);
  expect(Math.max(...cut)).toBeLessThan(2);
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
}

journey(
  'the demonstration person is marked as such, with sixty days of points and their gaps',
  async ({ hygie }) => {
    const { page, context } = await hygie.revisit();
    await page.goto('/connexion');
    await fillSignIn(page, { email: 'demo@hygie.invalid', password: 'demonstration-hygie' });
    await page.getByRole('heading', { level: 1, name: /Camille/ }).waitFor();
    await page.goto('/bien-etre/historique');
    await page
      .getByRole('note')
      .getByText(/Personne de démonstration/)
      .waitFor();

    await page.getByRole('link', { name: 'Mois' }).click();
    const table = await openTable(page);
    const points = await rowsOf(table).count();
    expect(points).toBeGreaterThan(20);
    await expectFitForPaper(page);
    const gaps = Number(
      /\d+/.exec((await page.getByText(/^\d+ jours sans point\./).textContent()) ?? '')?.[0],
    );

    // The picture tells the same days as the server, and leaves the empty ones empty.
    const askHistory = async (range: string) => {
      const answer = await context.request.get('/api/wellbeing/trends', {
        params: { range, timeZone: 'Europe/Paris' },
      });
      return (await answer.json()) as { points: { at: string }[]; days: { on: string; count: number }[] };
    };
    const history = await askHistory('month');
    expect(history.points).toHaveLength(points);
    expect(history.days.length + gaps).toBe(30);
    expect(gaps).toBeGreaterThanOrEqual(3);
    const oldest = (await askHistory('year')).days[0]?.on ?? '';
    expect(Math.round((Date.now() - Date.parse(oldest)) / dayMs)).toBeLessThan(61);

    // Each view shows its own points.
    for (const [view, range] of [
      ['Jour', 'day'],
      ['Semaine', 'week'],
      ['Mois', 'month'],
    ] as const) {
      await page.getByRole('link', { name: view, exact: true }).click();
      const { points: said } = await askHistory(range);
      await expect
        .poll(() => page.locator('table:has(caption)').first().locator('tbody tr').count())
        .toBe(said.length);
    }

    // A year is one grid of days: as many are coloured as the server knows, and one of them leads to its own points.
    await page.getByRole('link', { name: 'Année', exact: true }).click();
    const grid = page.getByRole('grid', { name: /Un jour par case/ });
    const { days } = await askHistory('year');
    await expect.poll(() => grid.locator('[data-step]').count()).toBe(days.length);
    await grid.focus();
    await page.keyboard.press('Home');
    await page.getByText(/: aucun point$/).waitFor();
    await page
      .getByText(/ne peut pas dire|sept jours d’avant/)
      .first()
      .waitFor();
    const last = days.at(-1);
    await grid.locator(`[data-on="${last?.on}"]`).click();
    await page.keyboard.press('Enter');
    await page.waitForURL(/vue=jour/);
    await expect
      .poll(() => page.locator('table:has(caption)').first().locator('tbody tr').count())
      .toBe(last?.count);
  },
);
