import type { FastifyRequest } from 'fastify';
import type { Caller } from '#platform/database/caller.ts';
import type { DatabaseSession } from '#platform/database/session.ts';
import { Problem } from '#platform/http/problem.ts';
import type { AttemptLimiter, IdentityCore } from '#platform/identity/index.ts';
import type { AccountMails } from './account-mails.ts';

/** What the identity routes stand on. */
export interface IdentityContext {
  core: IdentityCore;
  mails: AccountMails;
  limiter: AttemptLimiter;
  session: DatabaseSession;
}

/** The person who asks, on a signed-in route. */
export function personOf(request: FastifyRequest): Extract<Caller, { kind: 'person' }> {
  if (request.caller.kind !== 'person') throw new Problem('not-signed-in');
  return request.caller;
}
