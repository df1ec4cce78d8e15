import { chromium } from 'playwright-core';
import { startBrowser } from '../e2e/harness/browser.ts';
import { kilobytesOf, type Weight, weighFirstLoad } from '../e2e/harness/first-load.ts';
import { round } from './statistics.ts';

function describe(weights: readonly Weight[]) {
  const kilobytes = (parts: readonly Weight[]) => round(kilobytesOf(parts), 1);
  return {
    scriptKilobytes: kilobytes(weights.filter(({ isStyle }) => !isStyle)),
    styleKilobytes: kilobytes(weights.filter(({ isStyle }) => isStyle)),
    totalKilobytes: kilobytes(weights),
    files: weights.length,
    heaviest: weights.slice(0, 8).map(({ name, bytes }) => `${name} ${round(bytes / 1000, 1)}`),
  };
}

/**
 * JavaScript and CSS that a browser asks for before a page is quiet, gzipped, in kB (1,000 bytes): for somebody new, and
 * for the person signed in.
 */
export async function measureFirstLoad(address: string, cookie: string) {
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const load = async (cookies: { name: string; value: string; url: string }[]) => {
    const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
    await context.addCookies(cookies);
    const weights = await weighFirstLoad(await context.newPage(), address);
    await context.close();
    return describe(weights);
  };
  try {
    const cookies = cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
    });
    return { newcomer: await load([]), signedIn: await load(cookies) };
  } finally {
    await browser.close();
    await server.close();
  }
}
