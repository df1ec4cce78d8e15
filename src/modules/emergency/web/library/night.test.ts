import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrastRatio, paletteOf } from '#web/app/theme/palette.ts';

const night = paletteOf(
  readFileSync(new URL('./night.css', import.meta.url), 'utf8'),
  ':root[data-night][data-night][data-night]',
);
const onPaper = ['ink', 'ink-soft', 'danger', 'emergency', 'emergency-strong', 'wellbeing', 'study'];
const pairs = [
  ...onPaper.flatMap((words) => [
    [words, 'paper'],
    [words, 'card'],
  ]),
  ...[
    // Edges of what is tapped: at three in the morning a field must be found too.
    ['edge', 'paper'],
    ['edge', 'card'],
    ['danger', 'danger-tint'],
    ['ink', 'emergency-tint'],
    ['ink-soft', 'emergency-tint'],
    ['emergency', 'emergency-tint'],
    ['emergency-strong', 'emergency-tint'],
    ['on-accent', 'emergency'],
    ['on-accent', 'emergency-strong'],
  ],
] as [string, string][];

it.each(pairs)('at night %s on %s reaches 7 to 1', (words, ground) => {
  expect(contrastRatio(night[words] ?? '', night[ground] ?? '')).toBeGreaterThanOrEqual(7);
});

it('has more red than blue in every colour', () => {
  const bluish = Object.entries(night).filter(
    ([, hex]) => Number.parseInt(hex.slice(5, 7), 16) >= Number.parseInt(hex.slice(1, 3), 16),
  );
  expect(Object.keys(night).length).toBeGreaterThan(15);
  expect(bluish).toEqual([]);
});

it('begins in the same colours, before its own style sheet comes', () => {
  const tokens = readFileSync(new URL('../../../../web/app/theme/tokens.css', import.meta.url), 'utf8');
  const first = paletteOf(tokens, ':root[data-night][data-night][data-night]');
  expect(Object.keys(first).length).toBeGreaterThan(4);
  expect(night).toMatchObject(first);
});
