import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { leavingOf } from '#platform/http/leaving.ts';
import type { ModuleContext } from '#platform/module.ts';
import { ExternalMusicOffer, ExternalMusicRequest, externalMusicUrl } from '../../contract/external-music.ts';
import { makeExternalMusic } from './make-external-music.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;
const sound = z.custom<Buffer>().meta({ type: 'string', description: 'Le son, dans son type' });

export function registerExternalMusicRoutes(instance: FastifyInstance, context: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    externalMusicUrl,
    {
      config,
      schema: {
        tags,
        summary: 'Qui d’autre peut faire de la musique ici',
        response: { 200: ExternalMusicOffer },
      },
    },
    async () => ({ provider: context.musicProvider.provider ?? null }),
  );

  app.post(
    externalMusicUrl,
    {
      config,
      schema: {
        tags,
        summary: 'Faire faire un morceau par le générateur extérieur',
        description:
          'Demande l’accord «\u00a0music_external\u00a0». La réponse est le son (audio/wav, audio/mpeg ou audio/ogg, 20 Mio au plus) ; rien n’en est gardé.',
        body: ExternalMusicRequest,
        response: { 200: sound },
      },
    },
    async ({ caller, body }, reply) => {
      const { mediaType, bytes } = await makeExternalMusic(context, caller, body, leavingOf(reply));
      return reply.header('content-disposition', 'inline').type(mediaType).send(bytes);
    },
  );
}
