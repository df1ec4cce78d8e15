import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, type Palette, paletteOf } from './palette.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = paletteOf(css, ':root');
const dark = { ...light, ...paletteOf(css, ":root[data-mantine-color-scheme='dark']") };
const moreLight = { ...light, ...paletteOf(css, ":root[data-contrast='more']") };
const moreDark = {
  ...dark,
  ...moreLight,
  ...paletteOf(css, ":root[data-mantine-color-scheme='dark'][data-contrast='more']"),
};

const rooms = ['wellbeing', 'study', 'emergency', 'consult', 'community'];
const surfaces = ['paper', 'card'];
const colour = (palette: Palette, name: string) => {
  const hex = palette[name];
  if (!hex) throw new Error(`--${name} is not declared`);
  return hex;
};

// [ink, surface, floor]: words need 4.5, 7 in high contrast; edges of controls need 3 (WCAG 1.4.11).
function pairs(wordFloor: number): [string, string, number][] {
  const words = ['ink', 'ink-soft', 'danger', ...rooms, ...rooms.map((room) => `${room}-strong`)];
  return [
    ...words.flatMap((word) => surfaces.map((on): [string, string, number] => [word, on, wordFloor])),
    ...rooms.map((room): [string, string, number] => [room, `${room}-tint`, 4.5]),
    ...rooms.map((room): [string, string, number] => ['ink', `${room}-tint`, wordFloor]),
    ...rooms.map((room): [string, string, number] => ['on-accent', room, wordFloor]),
    ...rooms.map((room): [string, string, number] => ['on-accent', `${room}-strong`, wordFloor]),
    ['ink', 'sunken', wordFloor],
    ['ink-soft', 'sunken', 4.5],
    ['danger', 'danger-tint', 4.5],
    ['edge', 'paper', 3],
    ['edge', 'card', 3],
  ];
}

describe('contrast arithmetic', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#1f6b5c', '#fbf8f3', 5.98],
  ])('%s on %s is %d', (one, other, expected) => {
    expect(contrastRatio(one, other)).toBeCloseTo(expected, 1);
  });

  it('refuses a rule that does not exist, so that this gate cannot pass on nothing', () => {
    expect(() => paletteOf(css, ':root[data-nothing]')).toThrow('no rule');
  });
});

describe.each([
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light, more contrast', moreLight, 7],
  ['dark, more contrast', moreDark, 7],
])('%s', (_, palette, floor) => {
  it.each(pairs(floor))('%s on %s reaches %d', (ink, surface, least) => {
    expect(contrastRatio(colour(palette, ink), colour(palette, surface))).toBeGreaterThanOrEqual(least);
  });
});
