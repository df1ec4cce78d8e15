import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type InventedPerson, inventPerson, signUpFromOutside } from './person.ts';
import { type Watch, watch } from './watch.ts';

const evidenceFolder = fileURLToPath(new URL('../../.cache/journeys/', import.meta.url));
const stepPatienceMs = 10_000;

export const phone = { width: 390, height: 844 };
export const narrowPhone = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };

export interface Visit extends Watch {
  page: Page;
  context: BrowserContext;
}

export interface Hygie {
  address: string;
  /** A browser that has never been here. French, on a phone, without animations unless told otherwise. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  /** A browser where a fresh person (or the one given) is signed in. */
  visitAs(person?: InventedPerson, options?: BrowserContextOptions): Promise<Visit>;
}

/** Connects to the run's browser once per file of journeys. */
export const browser = await chromium.connect(inject('hygieOutside').browserEndpoint);

function asCookies(setCookies: readonly string[], url: string) {
  return setCookies.map((line) => {
    const [pair = ''] = line.split(';');
    const separator = pair.indexOf('=');
    return { name: pair.slice(0, separator), value: pair.slice(separator + 1), url, httpOnly: true };
  });
}

/**
 * A test told as a person's journey. Whatever the journey checks, it fails when a page complained on its console,
 * broke its security policy, asked another site for something, or was refused something nobody expected.
 */
export const journey = test.extend<{ hygie: Hygie }>({
  hygie: async ({ task }, use) => {
    const { address } = inject('hygieOutside');
    const visits: Visit[] = [];
    const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
      const context = await browser.newContext({
        baseURL: address,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        viewport: phone,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(stepPatienceMs);
      const opened = { context, page: await context.newPage(), ...watch(context, address) };
      visits.push(opened);
      return opened;
    };
    const visitAs = async (person = inventPerson(), options: BrowserContextOptions = {}) => {
      const cookies = await signUpFromOutside(address, person);
      const opened = await visit(options);
      await opened.context.addCookies(asCookies(cookies, address));
      return opened;
    };
    try {
      await use({ address, visit, visitAs });
      expect(visits.flatMap((opened) => opened.takeComplaints())).toEqual([]);
    } finally {
      for (const [index, { context, page }] of visits.entries()) {
        if (task.result?.state === 'fail') {
          const name = `${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png`;
          await page.screenshot({ path: join(evidenceFolder, name), fullPage: true }).catch(() => undefined);
        }
        await context.close();
      }
    }
  },
});
