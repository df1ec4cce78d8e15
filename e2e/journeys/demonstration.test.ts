import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { fillSignIn, openTable, rowsOf } from '../harness/steps.ts';

const dayMs = 24 * 3_600_000;

journey(
  'the demonstration person is marked as such, with sixty days of points and their gaps',
  async ({ hygie }) => {
    const { page, context } = await hygie.visit();
    await page.goto('/connexion');
    await fillSignIn(page, { email: 'demo@hygie.invalid', password: 'demonstration-hygie' });
    await page.getByRole('heading', { level: 1, name: /Camille/ }).waitFor();
    await page.goto('/bien-etre/historique');
    await page
      .getByRole('note')
      .getByText(/Personne de démonstration/)
      .waitFor();

    await page.getByRole('link', { name: '90 jours' }).click();
    const table = await openTable(page);
    const points = await rowsOf(table).count();
    expect(points).toBeGreaterThan(40);
    const gaps = Number(
      /\d+/.exec((await page.getByText(/^\d+ jours sans point\./).textContent()) ?? '')?.[0],
    );

    // The picture tells the same days as the server, and leaves the empty ones empty.
    const answer = await context.request.get(
      '/api/wellbeing/signal-history?range=quarter&timeZone=Europe/Paris',
    );
    const history = (await answer.json()) as { points: { at: string }[]; days: { on: string }[] };
    expect(history.points).toHaveLength(points);
    expect(history.days.length + gaps).toBe(90);
    expect(gaps).toBeGreaterThan(90 - 60);
    const oldest = Math.min(...history.points.map(({ at }) => Date.parse(at)));
    expect((Date.now() - oldest) / dayMs).toBeLessThan(61);

    // Each view counts its own points.
    const counts: number[] = [];
    for (const view of ['Jour', 'Semaine', '90 jours']) {
      await page.getByRole('link', { name: view, exact: true }).click();
      await page.getByRole('link', { name: view, exact: true, current: 'page' }).waitFor();
      counts.push(await page.getByRole('table').locator('tbody tr').count());
    }
    expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
  },
);
