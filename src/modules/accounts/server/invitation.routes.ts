import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Problem } from '#platform/http/problem.ts';
import { visitorOf } from '#platform/identity/index.ts';
import { Invitation } from '../contract/invitation.ts';
import {
  InvitationAcceptance,
  InvitationAccepted,
  NewInvitation,
} from '../contract/invitation-acceptance.ts';
import { type IdentityContext, personOf } from './identity-context.ts';
import { acceptInvitation, insertInvitation } from './invitation.queries.ts';
import { findSelf } from './me.queries.ts';

const tags = ['accounts'];

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Inviting by mail, and accepting. The token is in the mail alone: the database keeps its hash. */
export function registerInvitationRoutes(
  app: FastifyInstance,
  { session, mails, limiter }: Pick<IdentityContext, 'session' | 'mails' | 'limiter'>,
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/accounts/invitations',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: 'Inviter une personne', body: NewInvitation, response: { 201: Invitation } },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      await limiter.count(['invitationByPerson', personId]);
      const { email, role } = request.body;
      const token = randomBytes(24).toString('base64url');
      const invitation = await session.asCaller(request.caller, (tx) =>
        insertInvitation(tx, { email, role, tokenHash: hashOf(token), personId }),
      );
      mails.send('invitation', { email, language: 'fr' }, token);
      return reply.code(201).send(Invitation.parse(invitation));
    },
  );

  routes.post(
    '/api/accounts/invitation-acceptances',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Accepter une invitation avec le lien reçu',
        description: 'Un lien passé, retiré ou déjà utilisé donne 410 ; un lien pour une autre adresse, 404.',
        body: InvitationAcceptance,
        response: { 200: InvitationAccepted },
      },
    },
    async (request) => {
      const { personId } = personOf(request);
      await limiter.count(['linkByAddress', visitorOf(request).address]);
      const { outcome, self } = await session.asCaller(request.caller, async (tx) => ({
        outcome: await acceptInvitation(tx, hashOf(request.body.token)),
        self: await findSelf(tx, personId),
      }));
      if (outcome === 'expired') throw new Problem('expired');
      if (outcome === 'unknown' || !self) throw new Problem('not-found');
      return { role: self.role };
    },
  );
}
