import type { AttemptLimiter } from './attempt-limiter.ts';
import type { AuthEngine, CookieNames } from './auth-engine.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { SessionCache } from './session-cache.ts';

/** What every identity operation works with. */
export interface IdentityCore {
  db: IdentityDatabase;
  auth: AuthEngine;
  cookies: CookieNames;
  limiter: AttemptLimiter;
  cache: SessionCache;
  /** Lets work go on after the answer; its failure is logged. */
  inBackground(what: string, work: Promise<unknown>): void;
}

/** Set-Cookie values for the answer. */
export interface WithCookies {
  cookies: string[];
}

/** Whom to write to, and in which language. */
export interface Recipient {
  email: string;
  language: 'fr' | 'en';
}
