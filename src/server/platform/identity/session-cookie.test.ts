import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { rawCookie, tokenOf } from './session-cookie.ts';

const key = 'k'.repeat(64);
const signed = (token: string, by = key) =>
  encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`);

test.each([
  ['hygie.session_token=abc', 'abc'],
  ['a=1; hygie.session_token=abc; b=2', 'abc'],
  ['a=1;hygie.session_token=abc', 'abc'],
  ['__Secure-hygie.session_token=evil; hygie.session_token=abc', 'abc'],
  ['xhygie.session_token=evil', undefined],
  ['hygie.session_token2=evil', undefined],
  ['a=hygie.session_token', undefined],
  ['', undefined],
  [undefined, undefined],
])('in %j the cookie is %j', (header, expected) => {
  expect(rawCookie(header, 'hygie.session_token')).toBe(expected);
});

test('only a token signed with the key is read', () => {
  expect(tokenOf(signed('token'), key)).toBe('token');
  expect(tokenOf(signed('to.ken'), key)).toBe('to.ken');
  expect(tokenOf(signed('token', 'another key'), key)).toBeUndefined();
  const altered = signed('token').replace('token', 'tokeN');
  for (const value of [altered, 'token', 'token.', '.', '', '%', '%E0%A4%A', 'token.AAAA']) {
    expect(tokenOf(value, key)).toBeUndefined();
  }
});
