import type { IncomingHttpHeaders } from 'node:http';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Caller } from '../database/caller.ts';
import { type AttemptLimiter, createAttemptLimiter } from './attempt-limiter.ts';
import { cookieNamesOf, createAuthEngine } from './auth-engine.ts';
import { createCookieResolver, followRevocations, type NotificationFeed } from './caller-resolver.ts';
import type { IdentityCore, Recipient } from './core.ts';
import { keepHouse } from './housekeeping.ts';
import { type IdentityDatabase, openIdentityDatabase } from './identity-database.ts';
import { createIdentityLog, type Logger } from './identity-log.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createPasswordHasher, type ScryptCost } from './password-hash.ts';
import { loadSecretKeys } from './secret-keys.ts';
import { SessionCache } from './session-cache.ts';
import { createTokenResolver } from './supabase-tokens.ts';

export type { AttemptLimiter } from './attempt-limiter.ts';
export type { NotificationFeed } from './caller-resolver.ts';
export type { IdentityCore, Recipient } from './core.ts';
export { countedAs } from './network.ts';
export { hashPassword } from './password-hash.ts';
export { type Visitor, visitorOf } from './visitor.ts';

// better-auth hashes a password while it holds a connection: a lecture hall that signs up at once must not make those
// who are signed in wait, so callers are looked up through connections of their own.
const engineConnections = 8;
const lookupConnections = 2;

export interface IdentityOptions {
  /** How to log in as `hygie_identity`. */
  pool: pg.PoolConfig;
  /** The address people type; https makes the cookies Secure. */
  publicUrl: string;
  /** The server's LISTEN connection. Without one nobody is remembered between two requests. */
  feed?: NotificationFeed;
  /** Mails the link of a password reset. */
  mailPasswordReset: (to: Recipient, token: string) => void;
  logger: Logger;
  /** Replaces some limits; tests use small ones. */
  limits?: Partial<Limits>;
  /** Work of hashing a password; OWASP's advice when absent. */
  passwordCost?: ScryptCost;
  /** When set, accounts live in that Supabase project and its tokens are what counts. */
  supabaseUrl?: string;
}

export interface Identity {
  /** Answers who asks: at once when it was asked lately, else after one query. Fails when the database is away. */
  resolveCaller(headers: IncomingHttpHeaders): Promise<Caller> | Caller;
  limiter: AttemptLimiter;
  /** What the operations work with; absent when a Supabase project keeps the accounts. */
  core?: IdentityCore;
  /** Resolves once all work begun in the background has ended. */
  settled(): Promise<void>;
  /** Waits for background work, stops listening and closes the pool. */
  close(): Promise<void>;
}

async function welcome(db: IdentityDatabase, personId: string, email: string, name: string): Promise<void> {
  await sql`select private.register_person(${personId}::uuid, ${email}, ${name})`.execute(db);
}

/** Opens identity: keys loaded, better-auth ready, revocations followed. Needs a migrated database. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const db = openIdentityDatabase(options.pool, engineConnections);
  const log = createIdentityLog(options.logger);
  const background = new Set<Promise<unknown>>();
  const settled = async () => {
    while (background.size > 0) await Promise.all(background);
  };
  const keys = await loadSecretKeys(db);
  const limiter = createAttemptLimiter(db, { ...defaultLimits, ...options.limits }, keys[0].value);
  if (options.supabaseUrl) {
    const { resolveCaller } = createTokenResolver(options.supabaseUrl, (contact) =>
      welcome(db, contact.personId, contact.email, contact.name),
    );
    return { resolveCaller, limiter, settled, close: () => db.destroy() };
  }
  const cache = new SessionCache();
  const auth = createAuthEngine({
    db,
    keys,
    publicUrl: options.publicUrl,
    onPasswordReset: ({ token, ...to }) => options.mailPasswordReset(to, token),
    passwords: createPasswordHasher(options.passwordCost),
    log,
  });
  const cookies = await cookieNamesOf(auth);
  const stopFollowing = options.feed ? followRevocations(cache, options.feed) : () => undefined;
  const lookupDb = openIdentityDatabase(options.pool, lookupConnections);
  const { resolveCaller } = createCookieResolver(lookupDb, cache, cookies.session, keys[0].value);
  const stopHousekeeping = keepHouse(db, log);

  function inBackground(what: string, work: Promise<unknown>): void {
    const tracked: Promise<unknown> = work
      .catch((error: unknown) => log.fault(what, error))
      .finally(() => background.delete(tracked));
    background.add(tracked);
  }

  return {
    resolveCaller,
    limiter,
    core: { db, auth, cookies, limiter, cache, inBackground },
    settled,
    async close() {
      await settled();
      stopHousekeeping();
      stopFollowing();
      await lookupDb.destroy();
      await db.destroy();
    },
  };
}
