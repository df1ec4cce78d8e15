import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';
import { checkInWithSliders, fillSignIn } from '../harness/steps.ts';

function problem(status: number, code: string, detail: string) {
  const body = JSON.stringify({
    type: 'about:blank',
    title: detail,
    status,
    code,
    detail,
    retryAfterSeconds: 5,
  });
  return { status, contentType: 'application/problem+json', body };
}

const away = problem(503, 'unavailable', 'La base de données ne répond pas pour le moment.');
const broken = { status: 500, contentType: 'text/html', body: '<h1>oops</h1>' };

/** Answers in the server's place until told otherwise. */
async function answerWith(page: Page, path: string, answer: object): Promise<() => Promise<void>> {
  const pattern = (url: URL) => url.pathname === path;
  await page.route(pattern, (route) => route.fulfill(answer));
  return () => page.unroute(pattern);
}

journey('a history that cannot be read says why, and a second try reads it', async ({ hygie }) => {
  const { page, expectRefusal } = await hygie.revisitAs();
  expectRefusal(503, '/api/wellbeing/trends');
  const repair = await answerWith(page, '/api/wellbeing/trends', away);
  await page.goto('/bien-etre/historique');
  const alert = page.getByRole('alert');
  await alert.getByText('Ça n’a pas marché').waitFor();
  await alert.getByText('La base de données ne répond pas pour le moment.').waitFor();
  await repair();
  await alert.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByText('Rien ici, et c’est très bien').waitFor();
  expect(await alert.count()).toBe(0);
});

journey('an answer nobody can read is called no answer, without a code nor a trace', async ({ hygie }) => {
  const { page, expectRefusal } = await hygie.revisitAs();
  expectRefusal(500, '/api/study/edn-items');
  const repair = await answerWith(page, '/api/study/edn-items', broken);
  await page.goto('/reviser');
  const alert = page.getByRole('alert');
  await alert.getByText('Pas de réponse').waitFor();
  expect(await alert.textContent()).not.toMatch(/500|oops|Error|undefined/);
  await repair();
  await alert.getByRole('button', { name: 'Réessayer' }).click();
  await page
    .getByText(/Intercommunication|objectifs/)
    .first()
    .waitFor();
});

journey('a check-in that could not be saved keeps the two sliders where they were', async ({ hygie }) => {
  const { page, expectRefusal } = await hygie.revisitAs();
  expectRefusal(503, '/api/wellbeing/check-ins');
  const repair = await answerWith(page, '/api/wellbeing/check-ins', away);
  await page.goto('/bien-etre/point');
  await checkInWithSliders(page, 0.1, 0.2);
  await page.getByRole('alert').getByText('Ça n’a pas marché').waitFor();
  const slider = page.getByRole('slider', { name: /C’est plutôt/ });
  expect(await slider.getAttribute('aria-valuetext')).toBe('très désagréable');
  await repair();
  await page.getByRole('button', { name: 'C’est noté' }).click();
  await page.getByRole('button', { name: 'Passer' }).waitFor();
});

journey('too many tries at the door are told how long to wait', async ({ hygie }) => {
  const { page, expectRefusal } = await hygie.revisit();
  expectRefusal(429, '/api/accounts/sign-in');
  await answerWith(page, '/api/accounts/sign-in', problem(429, 'too-fast', 'Réessaie dans 5 secondes.'));
  await page.goto('/connexion');
  await fillSignIn(page, { email: 'noa@example.org', password: 'quelque chose' });
  await page.getByRole('alert').getByText('Réessaie dans 5 secondes.').waitFor();
});

journey(
  'when the network goes during a visit, the page says it, and says when it is back',
  async ({ hygie }) => {
    const { page, context } = await hygie.revisitAs();
    await page.goto('/bien-etre/historique');
    await page.getByText('Rien ici, et c’est très bien').waitFor();
    await context.setOffline(true);
    await page.getByText('Hors ligne.').waitFor();
    await page.getByRole('link', { name: 'Année' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Pas de réponse').waitFor();
    await context.setOffline(false);
    await expect.poll(() => page.getByText('Hors ligne.').count()).toBe(0);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Aucun point depuis un an.').waitFor();
  },
);

journey('an address that does not exist leads back home', async ({ hygie }) => {
  const { page } = await hygie.revisit();
  await page.goto('/nulle-part');
  await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
  await page.getByRole('heading', { level: 1, name: /Tenir, réviser/ }).waitFor();
});
