import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { DatabaseSession } from '#platform/database/session.ts';
import { Problem } from '#platform/http/problem.ts';
import { type IdentityCore, visitorOf } from '#platform/identity/index.ts';
import { describeSelf } from '#platform/identity/sessions.ts';
import { Me } from '../contract/me.ts';
import { personOf } from './identity-context.ts';
import { findSelf } from './me.queries.ts';

/**
 * Who is signed in. Also where a session is prolonged, once a day.
 *
 * @param core absent when a Supabase project keeps the accounts
 */
export function registerMeRoute(app: FastifyInstance, session: DatabaseSession, core?: IdentityCore): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/accounts/me',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['accounts'], summary: 'Dire qui est connecté', response: { 200: Me } },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      const self = await session.asCaller(request.caller, (tx) => findSelf(tx, personId), { readOnly: true });
      if (!self) throw new Problem('not-signed-in');
      const { is_demo, ...shown } = self;
      const known = core ? await describeSelf(core, visitorOf(request)) : undefined;
      if (known && known.cookies.length > 0) reply.header('set-cookie', known.cookies);
      return Me.parse({
        ...shown,
        language: known?.language ?? 'fr',
        isTotpEnabled: known?.hasTotp ?? false,
        isDemonstration: is_demo,
      });
    },
  );
}
