import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The other looks show the page of the first one in other colours: only these rules can tell them apart.
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The looks a person may have asked their system for; the pages follow at once. */
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more' },
} as const;

/** Waits until nothing that ends by itself is still moving, and no colour has changed for three frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const colours = () =>
      [...document.body.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .map(({ color, backgroundColor }) => color + backgroundColor)
        .join();
    let before = '';
    for (let unchanged = 0; unchanged < 3; ) {
      await new Promise(requestAnimationFrame);
      const now = colours();
      unchanged = now === before ? unchanged + 1 : 0;
      before = now;
    }
  });
}

interface Checker {
  run(options: { runOnly: { type: 'rule'; values: string[] } }): ReturnType<AxeBuilder['analyze']>;
}

function analyseAll(page: Page) {
  // Without its extra blank page for frames of other sites: we have none.
  return new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
}

/** Asks the checker that `analyseAll` left in the page: half a megabyte need not be sent for each look. */
function analyseColours(page: Page) {
  return page.evaluate(
    (values) => (globalThis as unknown as { axe: Checker }).axe.run({ runOnly: { type: 'rule', values } }),
    colourRules,
  );
}

/** What the automatic accessibility check finds on the page as it is, in every look: `look: rule: element`. */
export async function listViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(looks)) {
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
