import { expect } from 'vitest';
import { listViolations } from '../harness/axe.ts';
import { listFrench } from '../harness/french.ts';
import { journey, narrowPhone } from '../harness/journey.ts';
import { tabTo } from '../harness/keyboard.ts';
import { listSmallTargets, sidewaysOverflow } from '../harness/narrow.ts';
import { totpCode } from '../harness/totp-code.ts';

// A checker that cannot fail says « no problem » about everything: each one is shown a fault here.

journey(
  'the watch hears the console, exceptions, the security policy, other sites and refusals',
  async ({ hygie }) => {
    const { page, takeComplaints } = await hygie.visit();
    await page.goto('/');
    expect(takeComplaints()).toEqual([]);
    const heard = async (part: string) => {
      const all: string[] = [];
      await expect
        .poll(() => {
          all.push(...takeComplaints());
          return all.join('\n');
        })
        .toContain(part);
    };
    await page.evaluate(() => console.error('something broke'));
    await heard('something broke');
    await page.evaluate(() => void setTimeout(() => Object.defineProperty(1, 'x', {})));
    await heard('uncaught');
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'document.title = "x"' }),
      );
    });
    await heard('Content Security Policy');
    expect(await page.title()).not.toBe('x');
    await page.evaluate(() => void fetch('https://example.org/').catch(() => undefined));
    await heard('https://example.org/');
    await page.evaluate(() => fetch('/api/nowhere').then(({ status }) => status));
    await heard('refused: 404 /api/nowhere');
  },
);

journey('the accessibility check sees a fault that only one look has', async ({ hygie }) => {
  const { page } = await hygie.revisit();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).evaluate((title) => {
    // Readable in the light, and not in the dark.
    title.style.color = '#1f2a2e';
  });
  const found = await listViolations(page);
  expect(found.filter((line) => line.includes('color-contrast')).length).toBeGreaterThan(0);
  expect(found.filter((line) => !/^(dark|high contrast, dark): color-contrast: h1/.test(line))).toEqual([]);
});

journey('a page that sticks out, a small button and a lost focus are seen', async ({ hygie }) => {
  const { page } = await hygie.revisit(narrowPhone);
  await page.goto('/connexion');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    const wide = Object.assign(document.createElement('div'), { textContent: 'wide' });
    wide.style.width = '400px';
    const small = Object.assign(document.createElement('button'), { textContent: 'small' });
    small.style.cssText = 'width: 30px; height: 30px; padding: 0; outline: none';
    document.querySelector('main')?.prepend(wide, small);
  });
  expect(await sidewaysOverflow(page)).toBeGreaterThan(0);
  expect(await listSmallTargets(page)).toEqual(['BUTTON « small » 30×30']);
  await expect(tabTo(page, page.getByRole('button', { name: 'small' }))).rejects.toThrow(/« small » has/);
});

journey(
  'French words are found where they stand, and spared where they are said to be French',
  async ({ hygie }) => {
    const { page } = await hygie.revisit();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await listFrench(page)).length).toBeGreaterThan(3);
    await page.evaluate(() => {
      document.title = 'Hygie';
      document.body.innerHTML =
        '<main><p>All is well, d373a7ce@example.org.</p><p lang="fr">Tout est pour le mieux.</p><button aria-label="Fermer le panneau">x</button></main>';
    });
    expect(await listFrench(page)).toEqual(['Fermer le panneau']);
  },
);

journey('our authenticator tells the codes of RFC 6238', async () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpCode(key, 59_000)).toBe('287082');
  expect(totpCode(key, 1_111_111_109_000)).toBe('081804');
  expect(totpCode(key, 20_000_000_000_000)).toBe('353130');
});

/** Everything a page can leave in a browser, by name. */
const traces = async () => [
  ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ...(await caches.keys()).map((name) => `cache ${name}`),
  ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
  ...document.cookie.split('; ').filter(Boolean),
];
let leftBehind: string[] = [];

journey('a journey leaves its traces in a browser', async ({ hygie }) => {
  const { page, context } = await hygie.revisitAs();
  await page.route('**/healthz', (route) => route.fulfill({ body: 'not the server' }));
  await page.goto('/connexion');
  await page.evaluate(async () => {
    localStorage.setItem('left', '1');
    sessionStorage.setItem('left', '1');
    // biome-ignore lint/suspicious/noDocumentCookie: what a page could leave is what is tried here.
    document.cookie = 'left=1';
    await caches.open('left');
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }));
  });
  leftBehind = await page.evaluate(traces);
  for (const place of ['localStorage', 'sessionStorage', 'cache', 'database', 'left=1'])
    expect(leftBehind.join('\n')).toContain(place);
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await context.setOffline(true);
});

journey('and the next one to visit it finds none of them', async ({ hygie }) => {
  const { page, context } = await hygie.revisit();
  expect(leftBehind.length).toBeGreaterThan(0);
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
  await page.goto('/healthz');
  expect(await page.textContent('body')).not.toContain('not the server');
  expect(await page.evaluate(traces)).toEqual([]);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
});
