import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const checker = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

// The other looks show the page of the first one in other colours: only these rules can tell them apart.
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The looks a person may have asked their system for; the pages follow at once. */
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more' },
} as const;

/** Waits until no colour has changed for three frames; a page that never comes to rest is looked at as it is. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    // The first few hundred elements show each way of building that a page has; a long list shows one again and again.
    const watched = [...document.body.querySelectorAll('*')].slice(0, 300);
    const colours = () =>
      watched
        .map((element) => getComputedStyle(element))
        .map(({ color, backgroundColor }) => color + backgroundColor)
        .join();
    let before = '';
    for (let still = 0, frames = 0; still < 3 && frames < 120; frames += 1) {
      await new Promise(requestAnimationFrame);
      const now = colours();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });
}

// Of what passes, that it passed is enough: naming each element that does took longer than looking at it.
const resultTypes: 'violations'[] = ['violations'];

interface Checker {
  run(scope: Document | { exclude: Element[] }, options: RunOptions): Promise<AxeResults>;
}

/**
 * Every rule of the checker: those of WCAG 2.2 AA, and its good practices. Asked directly: its way through Playwright
 * walks through frames, of which we have none, and takes twice as long.
 */
async function analyseAll(page: Page) {
  await page.evaluate(checker);
  return page.evaluate((types) => {
    const { axe } = globalThis as unknown as { axe: Checker };
    return axe.run(document, { resultTypes: types });
  }, resultTypes);
}

/**
 * Asks the checker that `analyseAll` left in the page: half a megabyte need not be sent for each look. Of neighbours
 * built alike down to the last element (the rows of a list), and coloured alike, the first speaks for all.
 */
function analyseColours(page: Page) {
  return page.evaluate(
    ({ values, resultTypes }) => {
      const exclude: Element[] = [];
      const build = (element: Element): string => {
        const seen = new Set<string>();
        const parts: string[] = [];
        for (const child of element.children) {
          const built = build(child);
          if (seen.has(built)) exclude.push(child);
          seen.add(built);
          parts.push(built);
        }
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
        const own = [element.tagName, element.getAttribute('class'), element.getAttribute('style')];
        return JSON.stringify([...own, color, backgroundColor, fontSize, fontWeight, parts]);
      };
      build(document.body);
      const { axe } = globalThis as unknown as { axe: Checker };
      return axe.run({ exclude }, { runOnly: { type: 'rule', values }, resultTypes });
    },
    { values: colourRules, resultTypes },
  );
}

/**
 * What the automatic accessibility check finds on the page as it is: `look: rule: element`.
 *
 * @param contrast of the two looks of high contrast, the one to see; both when absent
 */
export async function listViolations(page: Page, contrast?: 'light' | 'dark'): Promise<string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(looks)) {
    if (contrast !== undefined && media.contrast === 'more' && media.colorScheme !== contrast) continue;
    await page.emulateMedia(media);
    await settle(page);
    const isFirst = look === 'light';
    const { violations, passes } = await (isFirst ? analyseAll(page) : analyseColours(page));
    // A checker that looked at nothing finds nothing either.
    if (passes.length < (isFirst ? 5 : 1)) found.push(`${look}: axe checked ${passes.length} rules only`);
    for (const { id, nodes } of violations) {
      for (const { target, any, all } of nodes) {
        found.push(
          `${look}: ${id}: ${target.join(' ')} — ${[...any, ...all].map(({ message }) => message).join('; ')}`,
        );
      }
    }
  }
  await page.emulateMedia(looks.light);
  return found;
}
