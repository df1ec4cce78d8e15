import type { Page } from 'playwright-core';
import type { Visit } from '../harness/journey.ts';

export interface Screen {
  name: string;
  /** Who looks at it: nobody in particular, somebody new, or the demonstration person with her history. */
  who: 'visitor' | 'newcomer' | 'demonstration';
  /** Also looked at in the red of the emergency room's night; what that asks is in `harness/night.ts`. */
  hasNight?: boolean;
  /** The figures that one reads from two metres, where there are any. */
  figures?: string;
  /** It leaves something in the browser that no wiping takes away, such as a clock that stands still. */
  changesBrowser?: boolean;
  /** Goes there, and returns once it has everything it shows. */
  open(visit: Visit): Promise<unknown>;
}

/** Waits for a page's title. */
export const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** A screen that is its address, known by its title. */
export function at(name: string, who: Screen['who'], path: string, heading: string | RegExp): Screen {
  return {
    name,
    who,
    async open({ page }) {
      await page.goto(path);
      await title(page, heading);
      await page.locator('main [role="status"]', { hasText: 'Chargement' }).waitFor({ state: 'detached' });
    },
  };
}
