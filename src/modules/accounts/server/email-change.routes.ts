import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { confirmEmailChange, requestEmailChange } from '#platform/identity/email-change.ts';
import { visitorOf } from '#platform/identity/index.ts';
import { EmailChange, EmailChangeConfirmation, EmailChanged } from '../contract/email-change.ts';
import { type IdentityContext, personOf } from './identity-context.ts';

const tags = ['accounts'];

/** Changing one's e-mail address: asked here, confirmed from the new mailbox, told to the old one. */
export function registerEmailChangeRoutes(app: FastifyInstance, { core, mails }: IdentityContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/accounts/email-change',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Demander à changer d’adresse',
        description: 'La réponse est la même, que l’adresse soit libre ou prise.',
        body: EmailChange,
        response: { 202: z.undefined() },
      },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      const { old, token } = await requestEmailChange(core, personId, request.body, visitorOf(request));
      if (token) mails.send('emailChange', { email: request.body.email, language: old.language }, token);
      mails.send('emailChangeNotice', old);
      return reply.code(202).send();
    },
  );

  routes.post(
    '/api/accounts/email-change-confirm',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Confirmer sa nouvelle adresse avec le lien reçu',
        body: EmailChangeConfirmation,
        response: { 200: EmailChanged },
      },
    },
    async (request) => {
      const { oldEmail, recipient } = await confirmEmailChange(core, request.body.token, visitorOf(request));
      mails.send('emailChanged', { email: oldEmail, language: recipient.language });
      return { email: recipient.email };
    },
  );
}
