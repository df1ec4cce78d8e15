import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { anonymous, type Caller } from '../database/caller.ts';
import { Problem } from '../http/problem.ts';
import type { CallerResolver } from './caller-resolver.ts';

/** What we read of a token that a Supabase project issued. An account without an e-mail address is not accepted. */
const Claims = z.object({
  sub: z.guid(),
  role: z.literal('authenticated'),
  email: z.email().max(254),
  session_id: z.guid().optional(),
  exp: z.number(),
  is_anonymous: z.literal(false).optional(),
  user_metadata: z.object({ name: z.string().optional(), full_name: z.string().optional() }).optional(),
});

export interface FirstContact {
  personId: string;
  email: string;
  name: string;
}

/** Failures that say nothing of the token: the project's keys could not be fetched or read. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

type Person = Extract<Caller, { kind: 'person' }>;

const longestSeconds = 60;

/**
 * Answers who stands behind an `Authorization: Bearer` token of a Supabase project. The token's signature (by the
 * project's published keys), issuer, audience and expiry are checked; a good one is remembered for at most 60 s.
 *
 * @param supabaseUrl the project's address, for example https://abcd.supabase.co
 * @param welcome makes sure the person has a profile; called at the first token of each person on this server
 */
export function createTokenResolver(
  supabaseUrl: string,
  welcome: (contact: FirstContact) => Promise<void>,
): CallerResolver {
  const issuer = `${supabaseUrl.replace(/\/+$/, '')}/auth/v1`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: 4000 });
  const callers = new LRUCache<string, Person>({ max: 20_000 });
  const welcomed = new LRUCache<string, true>({ max: 100_000 });

  async function payloadOf(token: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: 'authenticated',
        algorithms: ['ES256', 'RS256', 'EdDSA'],
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      if (isUnreachable(error)) throw new Problem('unavailable', { retryAfterSeconds: 5, cause: error });
      return undefined;
    }
  }

  async function readToken(token: string, memoryKey: string): Promise<Caller> {
    const claims = Claims.safeParse(await payloadOf(token));
    if (!claims.success) return anonymous;
    const { sub, email, session_id, exp, user_metadata } = claims.data;
    if (!welcomed.has(sub)) {
      const name = user_metadata?.name ?? user_metadata?.full_name ?? email.split('@')[0] ?? '';
      await welcome({ personId: sub, email: email.toLowerCase(), name: name.slice(0, 120) });
      welcomed.set(sub, true);
    }
    const person = { kind: 'person', personId: sub, sessionId: session_id ?? sub } as const;
    const ttl = Math.min(longestSeconds * 1000, exp * 1000 - Date.now());
    if (ttl > 0) callers.set(memoryKey, person, { ttl });
    return person;
  }

  return {
    resolveCaller(headers) {
      const token = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
      if (!token) return anonymous;
      // Tokens are secrets: memory keeps their hashes.
      const memoryKey = createHash('sha256').update(token).digest('base64');
      return callers.get(memoryKey) ?? readToken(token, memoryKey);
    },
  };
}
