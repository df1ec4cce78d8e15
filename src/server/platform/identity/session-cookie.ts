import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Finds a cookie in a Cookie header without parsing the rest: this runs on every request.
 *
 * @returns the raw value, still percent-encoded, or undefined
 */
export function rawCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined;
  for (let from = header.indexOf(name); from !== -1; from = header.indexOf(name, from + 1)) {
    const before = from === 0 ? ';' : header[from - 1];
    if ((before === ';' || before === ' ') && header[from + name.length] === '=') {
      const end = header.indexOf(';', from);
      return header.slice(from + name.length + 1, end === -1 ? undefined : end).trim();
    }
  }
  return undefined;
}

/**
 * Checks the signature that better-auth puts on its cookies (`token.base64(HMAC-SHA-256(token))`, percent-encoded) and
 * returns the token, or undefined when the value was not signed with this key.
 */
export function tokenOf(raw: string, key: string): string | undefined {
  let value: string;
  try {
    value = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', key).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
