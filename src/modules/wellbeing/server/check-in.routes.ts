import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { CheckInWithCamera } from '../contract/camera-signal.ts';
import { CheckIn, CheckInAnswer } from '../contract/check-in.ts';
import { GestureSuggestion, GestureSuggestionQuery } from '../contract/gesture-choice.ts';
import { takeCheckIn } from './check-in-with-model.ts';
import { suggestGesture } from './suggest-gesture.ts';

export function registerCheckInRoutes(instance: FastifyInstance, context: ModuleContext): void {
  const { session, edition } = context;
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/wellbeing/check-ins',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Faire le point, et recevoir un geste',
        body: edition === 'institution' ? CheckIn : CheckInWithCamera,
        response: { 201: CheckInAnswer },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const language = headers['accept-language']?.startsWith('en') ? 'en' : 'fr';
      return reply.code(201).send(await takeCheckIn(context, caller, body, language));
    },
  );

  app.get(
    '/api/wellbeing/gesture-suggestion',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Recevoir un geste pour maintenant, sans faire le point',
        querystring: GestureSuggestionQuery,
        response: { 200: GestureSuggestion },
      },
    },
    async ({ caller, query }) =>
      session.asCaller(caller, (tx) => suggestGesture(tx, query), { readOnly: true }),
  );
}
