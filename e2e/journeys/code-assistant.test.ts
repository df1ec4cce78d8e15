import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';

const minute = 60_000;

journey(
  'a code followed through half an hour of sleep and a frozen tab keeps its cycle and, opened again, its log',
  async ({ hygie }) => {
    const { page, context } = await hygie.visit();
    await page.clock.install({ time: new Date('2026-11-26T03:00:00+01:00') });
    await page.goto('/urgence/code');
    await page.getByText('Ce que dit le protocole').waitFor();
    const from = new Date('2026-11-26T03:10:00+01:00').getTime();
    await page.clock.pauseAt(from);
    await page.getByRole('button', { name: 'Démarrer' }).click();
    const digits = page.getByRole('timer');
    expect(await digits.textContent()).toBe('2:00');
    // Closed lid: time passes, and each timer that was due fires once, late.
    await page.clock.fastForward(11 * minute + 12_000);
    expect(await digits.textContent()).toBe('0:48');
    await page.getByRole('button', { name: 'Adrénaline', exact: true }).click();

    // Frozen by the browser, as a tab out of sight is; then thawed much later.
    const lifecycle = await context.newCDPSession(page);
    await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' });
    await lifecycle.send('Page.setWebLifecycleState', { state: 'active' });
    await page.clock.fastForward(18 * minute + 55_000);
    const now = await page.evaluate(() => Date.now());
    const left = 2 * minute - ((now - from) % (2 * minute));
    const [minutes = 0, seconds = 0] = ((await digits.textContent()) ?? '').split(':').map(Number);
    expect(now - from).toBeGreaterThan(30 * minute);
    expect(Math.abs((minutes * 60 + seconds) * 1000 - left)).toBeLessThan(1000);

    await page.getByRole('button', { name: 'Choc' }).click();
    const lines = page.locator('[data-log] li');
    const before = await lines.allTextContents();
    expect(before).toHaveLength(3);
    const keptBefore = await page.evaluate(() => localStorage.getItem('hygie-emergency-code'));
    await page.reload();
    await lines.nth(2).waitFor();
    expect(await lines.allTextContents()).toEqual(before);
    expect(await page.evaluate(() => localStorage.getItem('hygie-emergency-code'))).toBe(keptBefore);
    expect(await digits.textContent()).toBe('2:00');
  },
);
