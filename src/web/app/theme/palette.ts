/** A palette as the stylesheet states it: custom property name (without dashes) to hex colour. */
export type Palette = Record<string, string>;

/** Relative luminance of a `#rrggbb` colour, 0 (black) to 1 (white), by the WCAG 2.2 definition. */
export function relativeLuminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Reads the hex colours declared by one rule of a stylesheet, in a media query or not; throws when the rule is absent. */
export function paletteOf(css: string, selector: string): Palette {
  const sheet = css.replaceAll('"', "'").replaceAll(/^ +/gm, '');
  const start = sheet.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`no rule for ${selector}`);
  const body = sheet.slice(start, sheet.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}
