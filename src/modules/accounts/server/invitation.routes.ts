import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Problem } from '#platform/http/problem.ts';
import { countedAs } from '#platform/identity/index.ts';
import { Invitation } from '../contract/invitation.ts';
import {
  InvitationAcceptance,
  InvitationAccepted,
  NewInvitation,
} from '../contract/invitation-acceptance.ts';
import { type IdentityContext, personOf } from './identity-context.ts';
import { acceptInvitation, insertInvitation } from './invitation.queries.ts';

const tags = ['accounts'];

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** What the database's refusal of a token means to the person who followed the link. */
function refuseInvitation(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  if (constraint === 'invitations_token_hash_usable') throw new Problem('expired', { cause: error });
  if (constraint !== 'invitations_email_addressee') throw error;
  throw new Problem('forbidden', {
    detail: 'Cette invitation est pour une autre adresse que la tienne.',
    cause: error,
  });
}

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
        description:
          'Un lien inconnu, passé, retiré ou déjà utilisé donne 410 ; pour une autre adresse, 403.',
        body: InvitationAcceptance,
        response: { 200: InvitationAccepted },
      },
    },
    async (request) => {
      const address = countedAs(request.ip);
      await limiter.count(['linkByAddress', address]);
      const tokenHash = hashOf(request.body.token);
      const work = session.asCaller(request.caller, (tx) => acceptInvitation(tx, tokenHash));
      const role = await work.catch(refuseInvitation);
      await limiter.forgive(['linkByAddress', address]);
      return { role };
    },
  );
}
