import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { RowId } from '#contract/values.ts';
import { leavingOf } from '#platform/http/leaving.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import { FeedbackAnswer, FeedbackOffer, FeedbackRequest } from '../../contract/journal-feedback.ts';
import { removeFeedback } from './feedback.queries.ts';
import { giveFeedback } from './give-feedback.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;
const params = z.object({ id: RowId });
const url = '/api/wellbeing/journal-entries/:id/feedback';

export function registerFeedbackRoutes(instance: FastifyInstance, context: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/wellbeing/journal-feedback-offer',
    { config, schema: { tags, summary: 'Qui peut faire un retour ici', response: { 200: FeedbackOffer } } },
    async () => ({ model: context.model.engine?.model ?? null }),
  );

  app.post(
    url,
    {
      config,
      schema: {
        tags,
        summary: 'Demander un retour sur une de ses entrées',
        params,
        body: FeedbackRequest,
        response: { 200: FeedbackAnswer },
      },
    },
    async ({ caller, params: { id }, body }, reply) =>
      giveFeedback(context, caller, id, body, leavingOf(reply)),
  );

  app.delete(
    url,
    {
      config,
      schema: { tags, summary: 'Retirer le retour d’une entrée', params, response: { 204: z.undefined() } },
    },
    async ({ caller, params: { id } }, reply) => {
      const isRemoved = await context.session.asCaller(caller, (tx) => removeFeedback(tx, id));
      if (!isRemoved) throw new Problem('not-found');
      return reply.code(204).send();
    },
  );
}
