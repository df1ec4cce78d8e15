import type { Page } from 'playwright-core';
import { listSmallTargets, sidewaysOverflow } from './narrow.ts';

/** What the emergency room promises at night: words and edges, fingers, and figures read from two metres. */
const floor = { contrast: 7, targetPx: 48, figureMm: 20 } as const;
/** Tablets of ten inches, upright and lying. */
const tablets = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
];
const pxPerMm = 96 / 25.4;

/**
 * Every word, icon and edge of a control that stands out less than `least` to 1 from what is behind it, from the colours
 * that the browser worked out (WCAG 2.2): axe has no rule for edges, nor for icons.
 */
function listFaint(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    type Colour = readonly [number, number, number, number];
    const read = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
      const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
    };
    const luminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: Colour, other: Colour) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const lineOf = (element: Element): Element[] => {
      const line: Element[] = [];
      for (let one: Element | null = element; one; one = one.parentElement) line.unshift(one);
      return line;
    };
    const behind = (element: Element | null): Colour =>
      element
        ? lineOf(element).reduce<Colour>(
            (below, one) => over(read(getComputedStyle(one).backgroundColor), below),
            [255, 255, 255, 1],
          )
        : [255, 255, 255, 1];
    /** As it is seen: an element that is half transparent is half as dark. */
    const seen = (css: string, element: Element): Colour => {
      const [red, green, blue, alpha] = read(css);
      const opacity = lineOf(element).reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1);
      return over([red, green, blue, alpha * opacity], behind(element));
    };
    const faint = new Set<string>();
    let measured = 0;
    const measure = (what: string, css: string, element: Element, ground = behind(element)) => {
      measured += 1;
      const found = ratio(seen(css, element), ground);
      const words = element.textContent?.trim().slice(0, 40) ?? '';
      if (found < least)
        faint.add(
          `${what} ${element.tagName} .${element.getAttribute('class')} « ${words} » ${found.toFixed(2)}`,
        );
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none';
    for (const element of (document.querySelector('dialog[open]') ?? document.body).querySelectorAll('*')) {
      if (!isSeen(element) || element.closest('option, title')) continue;
      const style = getComputedStyle(element);
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (hasWords && !element.closest('svg')) measure('words', style.color, element);
      if (element.tagName === 'svg') measure('icon', style.color, element);
      if (!element.matches('a, button, input, select, textarea, label, summary')) continue;
      // A radio button without a face of its own lies over its label, which is measured.
      if (style.opacity === '0') continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        measure('field', style.color, element);
        if (element.placeholder)
          measure('placeholder', getComputedStyle(element, '::placeholder').color, element);
      }
      // An edge is seen against what lies outside; a control of another colour than its surroundings needs none.
      const outside = behind(element.parentElement);
      const isEdged = Number.parseFloat(style.borderTopWidth) > 0 && read(style.borderTopColor)[3] > 0;
      if (isEdged && ratio(behind(element), outside) < least)
        measure('edge', style.borderTopColor, element, outside);
    }
    // What looked at nothing finds nothing either.
    return measured < 10 ? [`${measured} colours measured only`] : [...faint];
  }, least);
}

/** The height in CSS pixels of the lowest figure of each element: of its ink, as the browser draws it. */
function figureHeights(page: Page, selector: string): Promise<{ words: string; px: number }[]> {
  return page.evaluate((selector) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('this browser draws nothing');
    return [...document.querySelectorAll(selector)].map((element) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const words = element.textContent ?? '';
      const heights = [...words.matchAll(/\d/g)].map(([figure]) => {
        const { actualBoundingBoxAscent, actualBoundingBoxDescent } = canvas.measureText(figure);
        return actualBoundingBoxAscent + actualBoundingBoxDescent;
      });
      return { words, px: Math.min(...heights) };
    });
  }, selector);
}

/**
 * Turns the page to night and lists what is too faint, too small for a thumb, or sticks out.
 *
 * @param figures the figures that one reads from two metres: measured on tablets
 */
export async function listNightFaults(page: Page, figures?: string): Promise<string[]> {
  const night = page.locator('button[aria-pressed]', { hasText: 'Mode nuit' });
  if ((await night.getAttribute('aria-pressed')) !== 'true') await night.click();
  await page.locator(':root[data-night]').waitFor();
  const found = [
    ...(await listFaint(page, floor.contrast)),
    ...(await listSmallTargets(page, floor.targetPx)),
  ];
  const overflow = await sidewaysOverflow(page);
  if (overflow > 0) found.push(`${overflow} px stick out`);
  if (figures === undefined) return found;
  for (const tablet of tablets) {
    await page.setViewportSize(tablet);
    const heights = await figureHeights(page, figures);
    if (heights.length === 0) found.push(`no figure in ${figures}`);
    for (const { words, px } of heights) {
      const mm = px / pxPerMm;
      // Not « less than »: what holds no figure has no height either.
      if (!(mm >= floor.figureMm && mm < Number.POSITIVE_INFINITY))
        found.push(`« ${words} » is ${mm.toFixed(1)} mm high at ${tablet.width} × ${tablet.height}`);
    }
  }
  return found;
}
