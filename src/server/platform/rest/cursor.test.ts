import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../http/problem.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

test('a position survives its way through a URL', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(value, fc.oneof(fc.string(), fc.integer()), (ordered, key) => {
      const cursor = encodeCursor([ordered, key]);
      expect(cursor).toMatch(/^[\w-]*$/);
      expect(decodeCursor(cursor)).toEqual([ordered, key]);
    }),
  );
});

test('anything else is refused as a bad field, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^\[.*\]$/s.test(Buffer.from(text, 'base64url').toString()));
      expect(() => decodeCursor(text)).toThrow(Problem);
    }),
  );
});
