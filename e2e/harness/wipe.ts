import type { BrowserContext, Page } from 'playwright-core';

interface Used {
  page: Page;
  context: BrowserContext;
}

/** Makes a browser one that has never been here: all that is left is the files that do not depend on who asks. */
export async function wipe({ page, context }: Used, origin: string): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  await context.setOffline(false);
  const usualLook = { colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' } as const;
  await page.emulateMedia({ media: 'screen', ...usualLook });
  // Away from the application first: open, it would keep its databases, and write once more when it is left.
  await page.goto('/healthz');
  await page.evaluate(() => sessionStorage.clear());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.detach();
  await context.clearCookies();
  await page.goto('about:blank');
}
