import type { FastifyReply } from 'fastify';

/** Fires when the person leaves before the answer: what they no longer wait for is given up. */
export function leavingOf({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) leaving.abort();
  });
  return leaving.signal;
}
