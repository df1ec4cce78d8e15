import { expect, test } from 'vitest';
import { createPasswordHasher } from './password-hash.ts';

const { hash: hashPassword, verify: verifyPassword } = createPasswordHasher();

test('a hash says how it was made, and fits its password alone', async () => {
  const hash = await hashPassword('brume et café');
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword('brume et café')).not.toBe(hash);
  expect(await verifyPassword({ hash, password: 'brume et café'.normalize('NFD') })).toBe(true);
  expect(await verifyPassword({ hash, password: 'brume et cafe' })).toBe(false);
});

test('the published vector of scrypt (RFC 7914) is recognised, at its own cost', async () => {
  const key =
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887';
  const hash = [
    'scrypt',
    14,
    8,
    1,
    text('SodiumChloride'),
    Buffer.from(key, 'hex').subarray(0, 32).toString('base64url'),
  ];
  expect(await verifyPassword({ hash: hash.join('$'), password: 'pleaseletmein' })).toBe(true);
  expect(await verifyPassword({ hash: hash.join('$'), password: 'pleaseletmeout' })).toBe(false);
});

test('a hash of another kind is a fault, not a wrong password', async () => {
  await expect(verifyPassword({ hash: 'salt:key', password: 'brume et café' })).rejects.toThrow(
    'not readable',
  );
});

test('hashing leaves the event loop free', async () => {
  let longestMs = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  await Promise.all([1, 2, 3].map(() => hashPassword('brume et café')));
  const totalMs = performance.now() - start;
  clearInterval(beat);
  expect(longestMs).toBeLessThan(totalMs / 2);
});

function text(value: string): string {
  return Buffer.from(value).toString('base64url');
}
