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

/** Waits until nothing that ends by itself is still moving: a colour on its way is no colour. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Two frames: one for the new look to be asked for, one for it to be painted.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What the automatic accessibility check finds on the page as it is, in every look: `look: rule: element`. */
export async function listViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    await settle(page);
    // Without its extra blank page for frames of other sites: we have none.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const isFirst = look === 'light';
    const { violations, passes } = await (isFirst
      ? axe.withTags(rules)
      : axe.withRules(colourRules)
    ).analyze();
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
