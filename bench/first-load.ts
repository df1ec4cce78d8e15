import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startBrowser } from '../e2e/harness/browser.ts';
import { round } from './statistics.ts';

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url));

async function kilobytesGzipped(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await readFile(join(webFolder, path)), { level: 9 }).length),
  );
  return round(sizes.reduce((sum, size) => sum + size, 0) / 1000, 1);
}

async function describe(paths: readonly string[]) {
  const scripts = paths.filter((path) => path.endsWith('.js'));
  const styles = paths.filter((path) => path.endsWith('.css'));
  return {
    scriptKilobytes: await kilobytesGzipped(scripts),
    styleKilobytes: await kilobytesGzipped(styles),
    totalKilobytes: await kilobytesGzipped([...scripts, ...styles]),
    files: paths.length,
  };
}

/**
 * JavaScript and CSS that a browser asks for before a page is quiet, gzipped, in kB (1,000 bytes): for somebody new, and
 * for the person signed in. The service worker, which fetches the rest later for offline use, stays out of it.
 */
export async function measureFirstLoad(address: string, cookie: string) {
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const load = async (cookies: { name: string; value: string; url: string }[]) => {
    const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\.(js|css)$/.test(pathname)) paths.add(pathname);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.close();
    return describe([...paths]);
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
