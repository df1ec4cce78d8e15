import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const pack = promisify(gzip);
const wantsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/;

/**
 * `onSend` of a large answer that holds nothing of anybody: packed for whoever can unpack it, out of the way of other
 * requests. Not for answers with something private beside what a stranger may write: their length would tell.
 */
export async function sendPacked(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  reply.header('vary', 'accept-encoding');
  const canUnpack = wantsGzip.test(String(request.headers['accept-encoding'] ?? ''));
  if (reply.statusCode !== 200 || typeof payload !== 'string' || !canUnpack) return payload;
  reply.header('content-encoding', 'gzip');
  return pack(payload);
}
