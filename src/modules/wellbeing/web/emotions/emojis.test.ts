import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emojiNames, emojis, mostEmojis, nameOf, splitEmojis, toggleEmoji } from './emojis.ts';

const all = emojiNames.map((name) => emojis[name]);

it('finds again each emoji of what was kept, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: mostEmojis }), (chosen) => {
      expect(splitEmojis(chosen.join(''))).toEqual(chosen);
    }),
  );
  expect(splitEmojis(null)).toEqual([]);
  expect(splitEmojis('👩‍⚕️🙂').map(nameOf)).toEqual([undefined, 'smile']);
});

it('never holds more than five, and always fits where it is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 40 }), (presses) => {
      const chosen = presses.reduce<string[]>(toggleEmoji, []);
      expect(chosen.length).toBeLessThanOrEqual(mostEmojis);
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(Array.from(chosen.join('')).length).toBeLessThanOrEqual(64);
    }),
  );
});

it('takes away what is pressed twice', () => {
  expect(toggleEmoji(toggleEmoji(['🙂'], '😢'), '😢')).toEqual(['🙂']);
});
