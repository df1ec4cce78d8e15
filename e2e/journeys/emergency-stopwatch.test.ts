import { expect } from 'vitest';
import { journey, phone } from '../harness/journey.ts';

const withinMs = 10_000;
/** What a hand needs for one letter on a telephone: 36 words a minute (Palin and others, MobileHCI 2019, 37 370 people). */
const letterMs = 330;
// The field at the top of the screen, and half of the screen under the keyboard.
const aboveKeyboardPx = 500;
const navigationPx = 60;

/** Abbreviations, slips, lay words and situations, and where the line must come from. */
const questions = [
  ['acr', 'acr-adulte'],
  ['OAP', 'oap'],
  ['sca st+', 'sca-st-plus'],
  ['anaphilaxie', 'choc-anaphylactique'],
  ['hiperkaliemie', 'hyperkaliemie'],
  ['piqure guepe', 'choc-anaphylactique'],
  ['bebe convulse', 'crise-febrile'],
  ['saigne du nez', 'epistaxis'],
  ['naloxone', 'intox-opioides'],
  ['brulure enfant', 'brulures'],
] as const;

journey(
  'from the icon to the first line on the screen, without network or account, within ten seconds for ten questions',
  async ({ hygie }) => {
    const { page, context } = await hygie.visit({
      serviceWorkers: 'allow',
      hasTouch: true,
      isMobile: true,
      viewport: phone,
    });
    await page.goto('/urgence');
    await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);

    const seen: string[] = [];
    for (const [question, slug] of questions) {
      // Nothing is left of the page before.
      await page.goto('about:blank');
      const begun = performance.now();
      await page.goto('/', { waitUntil: 'commit' });
      await page.getByRole('link', { name: 'Urgences', exact: true }).tap();
      const field = page.getByRole('searchbox');
      await field.tap();
      expect((await field.boundingBox())?.y).toBeLessThan(aboveKeyboardPx / 2);
      await field.fill(question);
      await page.keyboard.press('Enter');
      const line = page.locator('article blockquote').first();
      await line.waitFor();
      const machineMs = performance.now() - begun;
      const box = await line.boundingBox();
      if (!box) throw new Error('the line is nowhere');
      expect(box.y, question).toBeGreaterThan(0);
      expect(box.y + box.height, question).toBeLessThan(phone.height - navigationPx);
      expect(await page.locator('article h2 a').first().getAttribute('href')).toBe(`/urgence/${slug}`);
      const handMs = question.length * letterMs;
      seen.push(`${question}: ${Math.round(machineMs)} ms, and ${handMs} ms of typing`);
      expect(machineMs + handMs, question).toBeLessThan(withinMs);
    }
    console.log(seen.join('\n'));
  },
);
