import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface Weight {
  /** Below `/assets`, without the hash of its content. */
  name: string;
  isStyle: boolean;
  /** gzip -9. */
  bytes: number;
}

async function weigh(path: string): Promise<Weight> {
  const name = path.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.(js|css)$)/, '');
  const bytes = gzipSync(await readFile(join(webFolder, path)), { level: 9 }).length;
  return { name, isStyle: path.endsWith('.css'), bytes };
}

/**
 * Opens an address and weighs the JavaScript and CSS that the browser asks for before the page is quiet, heaviest
 * first. The service worker, which fetches the rest later for offline use, stays out of it when the context blocks it.
 */
export async function weighFirstLoad(page: Page, address: string): Promise<Weight[]> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) paths.add(pathname);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const weights = await Promise.all([...paths].map(weigh));
  return weights.toSorted((one, other) => other.bytes - one.bytes);
}

/** In kB of 1,000 bytes. */
export function kilobytesOf(weights: readonly Weight[]): number {
  return weights.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}
