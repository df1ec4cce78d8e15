import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startBrowser } from './harness/browser.ts';
import { startHygie } from './harness/hygie-server.ts';
import { checkInWithSliders, fillSignIn, touchSlider } from './harness/steps.ts';

// Pictures for the README, of the demonstration person only. By hand: node e2e/screenshots.ts
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const phone = { width: 390, height: 844 };

const [server, browserServer] = await Promise.all([startHygie(), startBrowser()]);
const browser = await chromium.connect(browserServer.wsEndpoint());
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: phone,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const keep = async (name: string) => {
    await page.evaluate(() => document.fonts.ready);
    // The title has the focus on arrival; on a picture its ring would be noise.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.goto('/connexion');
  await fillSignIn(page, { email: 'demo@hygie.invalid', password: 'demonstration-hygie' });
  await page.getByText('Tes sept derniers jours').waitFor();
  await keep('today');
  await page.goto('/bien-etre/point');
  await touchSlider(page.getByRole('slider', { name: /C’est plutôt/ }), 0.3);
  await touchSlider(page.getByRole('slider', { name: /le corps est/ }), 0.7);
  await keep('check-in');
  await checkInWithSliders(page, 0.3, 0.7);
  await page.getByRole('button', { name: 'Commencer' }).waitFor();
  await keep('gesture');
  await page.goto('/bien-etre/historique');
  await page
    .getByRole('img', { name: /points/ })
    .first()
    .waitFor();
  await keep('history');
  await page.goto('/urgence');
  await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
  await page.getByRole('searchbox').fill('choc anaphylactique');
  await page.keyboard.press('Enter');
  await page.getByRole('blockquote').first().waitFor();
  await page
    .getByRole('button', { name: /^Garder cette ligne/ })
    .first()
    .waitFor();
  await keep('emergency');
} finally {
  await browser.close();
  await browserServer.close();
  await server.stop();
}
