import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NoBody } from '#platform/http/validation.ts';
import { visitorOf } from '#platform/identity/index.ts';
import { signIn, signInWithCode, signOut, signUp } from '#platform/identity/sign-in.ts';
import { SignedIn, SignIn, SignInCode } from '../contract/sign-in.ts';
import { SignedUp, SignUp } from '../contract/sign-up.ts';
import type { IdentityContext } from './identity-context.ts';

const tags = ['accounts'];

/** Sign-up, sign-in, second step, sign-out. */
export function registerSignInRoutes(app: FastifyInstance, { core }: IdentityContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/accounts/sign-up',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Créer son compte', body: SignUp, response: { 201: SignedUp } },
    },
    async (request, reply) => {
      const { personId, cookies } = await signUp(core, request.body, visitorOf(request));
      return reply.code(201).header('set-cookie', cookies).send({ personId });
    },
  );

  routes.post(
    '/api/accounts/sign-in',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Se connecter', body: SignIn, response: { 200: SignedIn } },
    },
    async (request, reply) => {
      const { needsTotp, cookies } = await signIn(core, request.body, visitorOf(request));
      return reply.header('set-cookie', cookies).send({ needsTotp });
    },
  );

  routes.post(
    '/api/accounts/sign-in/totp',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Finir sa connexion avec un code',
        body: SignInCode,
        response: { 200: SignedIn },
      },
    },
    async (request, reply) => {
      const { cookies } = await signInWithCode(core, request.body.code, visitorOf(request));
      return reply.header('set-cookie', cookies).send({ needsTotp: false });
    },
  );

  routes.post(
    '/api/accounts/sign-out',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Se déconnecter', body: NoBody, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const { cookies } = await signOut(core, visitorOf(request));
      return reply.code(204).header('set-cookie', cookies).send();
    },
  );
}
