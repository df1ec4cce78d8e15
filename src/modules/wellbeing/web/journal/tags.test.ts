import { expect, it } from 'vitest';
import { readTags, writeTags } from './tags.ts';

it.each([
  ['garde, #nuit ; garde', ['garde', 'nuit']],
  [' , ,# ', []],
  ['a'.repeat(60), ['a'.repeat(40)]],
  [Array.from({ length: 12 }, (_, index) => `t${index}`).join(','), 'ten'],
])('reads %j', (words, expected) => {
  const tags = readTags(words);
  if (expected === 'ten') expect(tags).toHaveLength(10);
  else expect(tags).toEqual(expected);
  expect(readTags(writeTags(tags))).toEqual(tags);
});
