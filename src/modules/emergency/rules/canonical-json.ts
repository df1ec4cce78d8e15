import canonicalize from 'canonicalize';

/**
 * One text for one value, whoever writes it (RFC 8785): keys in order of their UTF-16 units, no space, numbers and
 * strings as ECMAScript writes them. A field that is undefined is left out, as JSON leaves it out.
 *
 * @throws for what cannot be signed: not-a-number, infinity, a lone surrogate, a function by itself
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`a ${typeof value} cannot be signed`);
  return text;
}
