import type { FastifyRequest } from 'fastify';
import { networkOf } from './network.ts';

/** What identity needs to know of a request, and nothing more. */
export interface Visitor {
  /** The Cookie header as sent. */
  cookie?: string;
  /** The user agent, cut to a length that can be stored. */
  userAgent: string;
  /** The network address, in full; kept only shortened or hashed. Absent once its visitor has hung up. */
  address: string | undefined;
}

/** Headers that better-auth can take: anything but printable ASCII would make the platform's Headers throw. */
const printable = (value: string) => value.replace(/[^\x20-\x7e]/g, '?');

/** Reads the visitor from a request. The address is the peer's, or what a trusted proxy says. */
export function visitorOf(request: FastifyRequest): Visitor {
  return {
    ...(request.headers.cookie === undefined ? {} : { cookie: printable(request.headers.cookie) }),
    userAgent: printable(request.headers['user-agent'] ?? '').slice(0, 400),
    // Its type promises one; a connection that was cut has none.
    address: request.ip as string | undefined,
  };
}

/** The name of the header that carries the visitor's network to better-auth; set by us alone, never by a client. */
export const networkHeader = 'x-hygie-network';

/**
 * Headers for a server-side call of better-auth: the network and the agent that it stores with a session, and only the
 * cookies named, so that a call cannot act on more than it is meant to.
 */
export function headersFor(visitor: Visitor, cookieNames: readonly string[]): Headers {
  const cookies = (visitor.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => cookieNames.includes(pair.slice(0, pair.indexOf('='))));
  const headers = new Headers({
    [networkHeader]: networkOf(visitor.address),
    'user-agent': visitor.userAgent,
  });
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  return headers;
}

/** The cookies a better-auth answer sets, the last word on each name only. */
export function cookiesFrom(headers: Headers | null | undefined): string[] {
  const byName = new Map<string, string>();
  for (const cookie of headers?.getSetCookie() ?? [])
    byName.set(cookie.slice(0, cookie.indexOf('=')), cookie);
  return [...byName.values()];
}
