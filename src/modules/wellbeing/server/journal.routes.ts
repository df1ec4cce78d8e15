import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { JournalExport, YearAgo } from '../contract/journal-memory.ts';
import { findYearAgo, listJournal } from './journal.queries.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

export function registerJournalRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/wellbeing/journal-year-ago',
    {
      config,
      schema: { tags, summary: 'Relire son entrée d’il y a un an', response: { 200: YearAgo } },
    },
    async ({ caller }) => ({
      entry: await session.asCaller(caller, findYearAgo, { readOnly: true, isOneStatement: true }),
    }),
  );

  app.get(
    '/api/wellbeing/journal-export',
    {
      config,
      schema: { tags, summary: 'Télécharger son journal (JSON)', response: { 200: JournalExport } },
    },
    async ({ caller }, reply) => {
      reply.header('content-disposition', 'attachment; filename="hygie-journal.json"');
      return session.asCaller(caller, listJournal, { readOnly: true });
    },
  );
}
