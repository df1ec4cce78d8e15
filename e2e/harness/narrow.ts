import type { Page } from 'playwright-core';

/** How many pixels of the page stick out of the screen's side. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * What a thumb would miss: buttons, links, fields and folds less than so many CSS pixels wide or high (44 as a rule, 48
 * at night). Links inside a sentence are spared, as WCAG 2.5.8 does.
 */
export async function listSmallTargets(page: Page, leastPx = 44): Promise<string[]> {
  return page.evaluate((leastPx) => {
    const least = leastPx - 0.5;
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="button"]',
    );
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const small: string[] = [];
    for (const element of all) {
      if (!scope.contains(element) || !element.checkVisibility()) continue;
      const isInSentence =
        element.tagName === 'A' &&
        element.closest('p, li')?.textContent?.trim() !== element.textContent?.trim();
      if (isInSentence && getComputedStyle(element).display === 'inline') continue;
      // A tap on its label is a tap on it.
      const target = element.closest('label') ?? element;
      const { width, height, bottom } = target.getBoundingClientRect();
      // The skip link waits above the page until the keyboard calls it.
      if (bottom <= 0 && getComputedStyle(element).position === 'absolute') continue;
      if (width < least || height < least) {
        const name = element.getAttribute('aria-label') ?? target.textContent?.trim() ?? '';
        small.push(`${element.tagName} « ${name.slice(0, 50)} » ${Math.round(width)}×${Math.round(height)}`);
      }
    }
    return small;
  }, leastPx);
}
