import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { TrendsQueryWithCamera } from '../contract/camera-signal.ts';
import { Trends, TrendsQuery } from '../contract/trends.ts';
import { getTrends } from './trends.queries.ts';

export function registerTrendsRoutes(instance: FastifyInstance, { session, edition }: ModuleContext): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/wellbeing/trends',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Lire son historique et ses tendances : jour, semaine, mois ou année',
        querystring: edition === 'institution' ? TrendsQuery : TrendsQueryWithCamera,
        response: { 200: Trends },
      },
    },
    async ({ caller, query }) =>
      session.asCaller(caller, (tx) => getTrends(tx, query), { readOnly: true, isOneStatement: true }),
  );
}
