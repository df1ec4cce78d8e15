import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,4-5', undefined],
  ['bytes=10-', undefined],
  ['bytes=5-2', undefined],
  ['bytes=-0', undefined],
  ['items=0-1', undefined],
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=2-3', { first: 2, last: 3 }],
  ['bytes=2-300', { first: 2, last: 9 }],
  ['bytes=-4', { first: 6, last: 9 }],
  ['bytes=-40', { first: 0, last: 9 }],
])('%s of ten bytes is %o', (header, range) => {
  expect(readByteRange(header, 10)).toEqual(range);
});
