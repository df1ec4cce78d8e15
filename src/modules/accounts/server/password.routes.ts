import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visitorOf } from '#platform/identity/index.ts';
import { changePassword, requestPasswordReset, resetPassword } from '#platform/identity/passwords.ts';
import { PasswordChange, PasswordReset, PasswordResetRequest } from '../contract/password.ts';
import { type IdentityContext, personOf } from './identity-context.ts';

const tags = ['accounts'];

/** Forgotten and changed passwords. */
export function registerPasswordRoutes(app: FastifyInstance, { core, mails }: IdentityContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/accounts/password-reset-request',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Demander un nouveau mot de passe',
        description: 'La réponse est la même, que l’adresse ait un compte ou non.',
        body: PasswordResetRequest,
        response: { 202: z.undefined() },
      },
    },
    async (request, reply) => {
      await requestPasswordReset(core, request.body.email, visitorOf(request));
      return reply.code(202).send();
    },
  );

  routes.post(
    '/api/accounts/password-reset',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Choisir un nouveau mot de passe avec le lien reçu',
        description: 'Ferme toutes les sessions de la personne. Un lien passé ou déjà utilisé donne 410.',
        body: PasswordReset,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const recipient = await resetPassword(core, request.body, visitorOf(request));
      mails.send('passwordChanged', recipient);
      return reply.code(204).send();
    },
  );

  routes.post(
    '/api/accounts/password-change',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Changer son mot de passe',
        description: 'Ferme les autres sessions de la personne.',
        body: PasswordChange,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      const { recipient, cookies } = await changePassword(core, personId, request.body, visitorOf(request));
      mails.send('passwordChanged', recipient);
      return reply.code(204).header('set-cookie', cookies).send();
    },
  );
}
