import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { startBrowser } from '../e2e/harness/browser.ts';
import { quantile, round } from './statistics.ts';

/** What a hurried hand begins to type; each on a page opened anew. */
const begun = ['acr', 'oed', 'ana', 'hyp', 'avc', 'ast', 'dou', 'nal', 'bru', 'con'];
const slowedTimes = 4;
// Longer than any letter takes to be answered, and shorter than one waits between two words.
const betweenLettersMs = 700;

declare global {
  interface Window {
    /** One per letter: how long until what it changed was painted for the last time. */
    paintedAfterMs?: number[];
  }
}

/** In the page: from each key pressed to the paint of the last change that follows it. */
function watchKeys(): void {
  const painted: number[] = [];
  window.paintedAfterMs = painted;
  let pressedAt = 0;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
      painted.push(0);
    },
    { capture: true },
  );
  const noteOncePainted = () => {
    const index = painted.length - 1;
    const from = pressedAt;
    if (index < 0) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A task after the frame: what was drawn in it has been painted.
      port1.onmessage = () => {
        painted[index] = performance.now() - from;
      };
      port2.postMessage(undefined);
    });
  };
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(noteOncePainted).observe(document, everything);
}

async function typeOn(page: Page, letters: string): Promise<number[]> {
  await page.goto('/urgence');
  await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
  await page.getByRole('searchbox').focus();
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await wait(betweenLettersMs);
  }
  await page.getByRole('list', { name: 'Protocoles trouvés' }).waitFor();
  return page.evaluate(() => window.paintedAfterMs ?? []);
}

/**
 * The search that follows the typing, without network, in a real browser whose processor is slowed down four times: from
 * a key to the results on the screen, for the first letter on a page just opened and for the next ones.
 */
export async function measureTypedSearch(address: string) {
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const context = await browser.newContext({ baseURL: address, locale: 'fr-FR', serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto('/urgence');
    await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await page.addInitScript(watchKeys);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedTimes });
    const pages: number[][] = [];
    for (const letters of begun) pages.push(await typeOn(page, letters));
    const firstMs = pages.flatMap(([first = Number.NaN]) => first);
    const nextMs = pages.flatMap(([, ...next]) => next);
    const describe = (tookMs: readonly number[]) => ({
      letters: tookMs.length,
      p50Ms: round(quantile(tookMs, 0.5), 0),
      p95Ms: round(quantile(tookMs, 0.95), 0),
      slowestMs: round(Math.max(...tookMs), 0),
    });
    return { slowedTimes, firstLetter: describe(firstMs), nextLetters: describe(nextMs) };
  } finally {
    await browser.close();
    await server.close();
  }
}
