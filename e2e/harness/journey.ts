import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type InventedPerson, inventPerson, signUpFromOutside } from './person.ts';
import { type Watch, watch } from './watch.ts';
import { wipe } from './wipe.ts';

const evidenceFolder = fileURLToPath(new URL('../../.cache/journeys/', import.meta.url));
const stepPatienceMs = 10_000;

export const phone = { width: 390, height: 844 };
export const narrowPhone = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };

interface Profile {
  page: Page;
  context: BrowserContext;
}

export interface Visit extends Profile, Watch {}

export interface Hygie {
  address: string;
  /** A browser that has never been here. French, on a phone, without animations unless told otherwise. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  /** A browser where a fresh person (or the one given) is signed in. */
  visitAs(person?: InventedPerson, options?: BrowserContextOptions): Promise<Visit>;
  /**
   * The browser of the worker's journey before, wiped of everything but its cache of files: less work for many short
   * looks. What changes a browser for good (a clock, a script at its start, a listener) needs one of its own.
   */
  revisit(viewport?: ViewportSize): Promise<Visit>;
  /** The same, where a fresh person (or the one given) is signed in. */
  revisitAs(person?: InventedPerson, viewport?: ViewportSize): Promise<Visit>;
}

/** Connects to the run's browser once per file of journeys. */
export const browser = await chromium.connect(inject('hygieOutside').browserEndpoint);

async function openProfile(options: BrowserContextOptions = {}): Promise<Profile> {
  const context = await browser.newContext({
    baseURL: inject('hygieOutside').address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: phone,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(stepPatienceMs);
  return { context, page: await context.newPage() };
}

/** The one that is visited again and again, while nobody has it. */
let wiped: Profile | undefined;

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
    let revisited: Visit | undefined;
    const begin = (profile: Profile): Visit => {
      const visit = { ...profile, ...watch(profile.context, address) };
      visits.push(visit);
      return visit;
    };
    const visit = async (options?: BrowserContextOptions) => begin(await openProfile(options));
    const signIn = async ({ context }: Visit, person = inventPerson()) => {
      await context.addCookies(asCookies(await signUpFromOutside(address, person), address));
    };
    const visitAs = async (person?: InventedPerson, options?: BrowserContextOptions) => {
      const opened = await visit(options);
      await signIn(opened, person);
      return opened;
    };
    const revisit = async (viewport: ViewportSize = phone) => {
      // Two at once: the second has its own.
      if (revisited) return visit({ viewport });
      const profile = wiped ?? (await openProfile());
      wiped = undefined;
      revisited = begin(profile);
      await revisited.page.setViewportSize(viewport);
      return revisited;
    };
    const revisitAs = async (person?: InventedPerson, viewport?: ViewportSize) => {
      const opened = await revisit(viewport);
      await signIn(opened, person);
      return opened;
    };
    try {
      await use({ address, visit, visitAs, revisit, revisitAs });
      expect(visits.flatMap((opened) => opened.takeComplaints())).toEqual([]);
      if (revisited && task.result?.state !== 'fail') {
        await wipe(revisited, address);
        expect(revisited.takeComplaints()).toEqual([]);
        revisited.stopWatching();
        wiped = revisited;
      }
    } finally {
      for (const [index, { context, page }] of visits.entries()) {
        if (context === wiped?.context) continue;
        if (task.result?.state === 'fail') {
          const name = `${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png`;
          await page.screenshot({ path: join(evidenceFolder, name), fullPage: true }).catch(() => undefined);
        }
        await context.close();
      }
    }
  },
});
