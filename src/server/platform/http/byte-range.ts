import type { ByteRange } from '../files/file-store.ts';

/**
 * The part of a file that a Range header asks for: one range of bytes (RFC 9110, 14.1.2). Anything else, several parts
 * or a part that lies outside, is answered by the whole file, as the standard allows.
 */
export function readByteRange(header: string | undefined, byteCount: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const end = byteCount - 1;
  const first = from === '' ? Math.max(byteCount - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? end : Math.min(Number(to), end);
  return first <= last ? { first, last } : undefined;
}
