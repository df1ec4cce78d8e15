import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Caller } from '../database/caller.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { SessionCache } from './session-cache.ts';
import { rawCookie, tokenOf } from './session-cookie.ts';

/** What identity asks of the server's LISTEN connection. */
export interface NotificationFeed {
  /** Calls the handler with each payload of the channel; returns the way to stop. */
  onNotification(channel: string, handler: (payload: string) => void): () => void;
  /** Calls the handler at once with the present state, then whenever the connection is lost or back. */
  onConnection(handler: (isConnected: boolean) => void): () => void;
}

export interface CallerResolver {
  resolveCaller(headers: IncomingHttpHeaders): Promise<Caller> | Caller;
}

export const revocationChannel = 'hygie_sessions';

/** Empties the cache as revocations are heard, from this server or another; returns the way to stop. */
export function followRevocations(cache: SessionCache, feed: NotificationFeed): () => void {
  const stopNotifications = feed.onNotification(revocationChannel, (personId) => cache.revoke(personId));
  const stopConnection = feed.onConnection((isConnected) => cache.setListening(isConnected));
  return () => {
    stopNotifications();
    stopConnection();
    cache.setListening(false);
  };
}

/**
 * Answers who stands behind a session cookie: from memory when it was asked less than 60 s ago and not revoked since,
 * else by the cookie's signature and one query.
 *
 * @param signingKey the newest key, the only one that signs: cookies of an older one are refused
 */
export function createCookieResolver(
  db: IdentityDatabase,
  cache: SessionCache,
  cookieName: string,
  signingKey: string,
): CallerResolver {
  async function readSession(cookie: string): Promise<Caller> {
    const token = tokenOf(cookie, signingKey);
    if (token === undefined) return anonymous;
    const before = cache.revocations;
    const session = await db
      .selectFrom('session')
      .select(['id', 'userId', 'expiresAt'])
      .where('token', '=', token)
      .where('expiresAt', '>', new Date())
      .executeTakeFirst();
    if (!session) return anonymous;
    const person = { kind: 'person', personId: session.userId, sessionId: session.id } as const;
    cache.remember(cookie, person, session.expiresAt, before);
    return person;
  }

  return {
    resolveCaller(headers) {
      const cookie = rawCookie(headers.cookie, cookieName);
      if (!cookie) return anonymous;
      return cache.get(cookie) ?? readSession(cookie);
    },
  };
}
