import type { FastifyInstance } from 'fastify';
import type { DatabaseSession } from '#platform/database/session.ts';
import type { Identity } from '#platform/identity/index.ts';
import { registerErasureRoutes } from './account-erasure.routes.ts';
import type { AccountMails } from './account-mails.ts';
import { registerEmailChangeRoutes } from './email-change.routes.ts';
import { registerInvitationRoutes } from './invitation.routes.ts';
import { registerMeRoute } from './me.routes.ts';
import { registerPasswordRoutes } from './password.routes.ts';
import { registerProgrammeSignUpRoute } from './programme-sign-up.routes.ts';
import { registerSessionRoutes } from './sessions.routes.ts';
import { registerSignInRoutes } from './sign-in.routes.ts';
import { registerTotpRoutes } from './totp.routes.ts';

export interface AccountRoutesDependencies {
  session: DatabaseSession;
  mails: AccountMails;
  identity: Pick<Identity, 'core' | 'limiter'>;
}

/**
 * Everything about a person's own account: coming in, leaving, passwords, second factor, invitations. When a Supabase
 * project keeps the accounts, signing in and out happens there and those routes are absent.
 */
export function registerAccountRoutes(
  app: FastifyInstance,
  { session, mails, identity: { core, limiter } }: AccountRoutesDependencies,
): void {
  registerMeRoute(app, session, core);
  registerInvitationRoutes(app, { session, mails, limiter });
  registerProgrammeSignUpRoute(app, { session, limiter });
  if (!core) return;
  const context = { session, mails, limiter, core };
  registerSignInRoutes(app, context);
  registerPasswordRoutes(app, context);
  registerEmailChangeRoutes(app, context);
  registerTotpRoutes(app, context);
  registerSessionRoutes(app, context);
  registerErasureRoutes(app, context);
}
