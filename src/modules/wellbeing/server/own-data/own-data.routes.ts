import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ModuleContext } from '#platform/module.ts';
import { OwnDataQuery } from '../../contract/own-data.ts';
import { toJson } from './export-json.ts';
import { toPage } from './export-page.ts';
import { eraseOwnRows } from './own-data.queries.ts';
import { type Read, readOwnData } from './read-own-data.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

// Fastify sends a stream as it is read; what the shape declares is the text that arrives.
const asFile = (text: AsyncIterable<string>) => Readable.from(text) as unknown as string;

/** Taking everything away, and erasing everything: what a person may always do with what is theirs. */
export function registerOwnDataRoutes(instance: FastifyInstance, { session, files }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/wellbeing/own-data',
    {
      config,
      schema: {
        tags,
        summary: 'Télécharger tout son bien-être (JSON, ou une page à lire)',
        querystring: OwnDataQuery,
        response: { 200: z.string().meta({ description: 'Un fichier, écrit à mesure qu’il est lu' }) },
      },
    },
    async ({ caller, query: { format, language, timeZone } }, reply) => {
      const read: Read = (work) => session.asCaller(caller, work, { readOnly: true, isOneStatement: true });
      const readSound = async (fileId: string) => {
        const file = await files.open(fileId);
        return file && buffer(file.stream);
      };
      const exportedAt = new Date().toISOString();
      const pieces = readOwnData(read, readSound);
      reply.header('content-disposition', `attachment; filename="hygie-bien-etre.${format}"`);
      if (format === 'html') {
        reply.type('text/html; charset=utf-8');
        return reply.send(asFile(toPage(pieces, { language, timeZone, exportedAt })));
      }
      reply.type('application/json; charset=utf-8');
      return reply.send(asFile(toJson(pieces, exportedAt)));
    },
  );

  app.delete(
    '/api/wellbeing/own-data',
    {
      config,
      schema: {
        tags,
        summary: 'Effacer tout son bien-être, sans effacer le compte',
        description: 'Les accords donnés ou retirés restent : ils sont la preuve des choix de la personne.',
        response: { 204: z.undefined() },
      },
    },
    async ({ caller }, reply) => {
      await session.asCaller(caller, eraseOwnRows);
      return reply.code(204).send();
    },
  );
}
