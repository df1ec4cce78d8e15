/**
 * One text for one value, whoever writes it (RFC 8785): keys in order of their UTF-16 units, no space, numbers and
 * strings as ECMAScript writes them. A field that is undefined is left out, as JSON leaves it out.
 *
 * @throws TypeError for what JSON cannot hold: not-a-number, infinity, a lone surrogate, a function
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number without a value cannot be signed');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a lone surrogate cannot be signed');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be signed`);
  const fields = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, held]) => `${canonicalJson(key)}:${canonicalJson(held)}`).join(',')}}`;
}
