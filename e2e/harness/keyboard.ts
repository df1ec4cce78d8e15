import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countPixelsOfFocus } from './pixels.ts';

// More stops than any screen has: beyond it, the keyboard cannot reach what was looked for.
const mostStops = 60;

/** Why whoever follows the keyboard would not see where they are; empty when they would. */
async function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return '';
    const name = `${focused.tagName} « ${focused.textContent?.trim().slice(0, 40) || focused.id} »`;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const isSeenAt = ([shareX, shareY]: readonly [number, number]) => {
      const x = left + width * shareX;
      const y = top + height * shareY;
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || focused.closest('label')?.contains(there));
    };
    const spots = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.8],
    ] as const;
    if (!spots.some(isSeenAt)) return `${name} has the focus and is covered or off the screen`;
    // The mark of a range is on its thumb, which no script can ask about.
    if (focused.matches('input[type="range"]')) return 'look at the thumb';
    const isMarked = [focused, focused.closest('label')].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return isMarked ? '' : `${name} has the focus and nothing shows it`;
  });
}

// A ring of 2 px around a thumb of 32 px.
const fewestPixelsOfMark = 200;

async function expectFocusSeen(page: Page): Promise<void> {
  let fault = '';
  const readFault = async () => {
    fault = await faultOfFocus(page);
    return fault === 'look at the thumb' ? '' : fault;
  };
  // The mark may come one frame after the focus.
  await expect.poll(readFault, { interval: 20, timeout: 1000 }).toBe('');
  if (fault === '') return;
  expect(await countPixelsOfFocus(page)).toBeGreaterThan(fewestPixelsOfMark);
}

/** Presses Tab until the target has the focus; every stop on the way must be visible. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/** Goes to a button, a link or a fold with Tab, and presses the key. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field with Tab, and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** The focus is somewhere a person can go on from. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(
      () => page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null),
      {
        message: 'the focus fell back to the top of the page',
      },
    )
    .toBe(true);
}
