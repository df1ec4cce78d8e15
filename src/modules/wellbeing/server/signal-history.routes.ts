import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ModuleContext } from '#platform/module.ts';
import { ExportQuery, SignalErasure } from '../contract/signal-history.ts';
import { toCsv } from './signal-export.ts';
import { deleteAllSignals, listAllSignals } from './signal-history.queries.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

export function registerSignalHistoryRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/wellbeing/signal-export',
    {
      config,
      schema: {
        tags,
        summary: 'Télécharger son historique (JSON ou CSV)',
        querystring: ExportQuery,
        response: { 200: z.string().meta({ description: 'Un fichier' }) },
      },
    },
    async ({ caller, query: { format } }, reply) => {
      const signals = await session.asCaller(caller, listAllSignals, { readOnly: true });
      reply.header('content-disposition', `attachment; filename="hygie-historique.${format}"`);
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(toCsv(signals));
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ signals }, null, 2));
    },
  );

  app.delete(
    '/api/wellbeing/clinical-signals',
    {
      config,
      schema: { tags, summary: 'Effacer tout son historique', response: { 200: SignalErasure } },
    },
    async ({ caller }) => ({ deleted: await session.asCaller(caller, deleteAllSignals) }),
  );
}
