import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { RowId } from '#contract/values.ts';
import { audioMediaTypeOf } from '#platform/audio/measured-audio.ts';
import { refuseOtherTypes, wrongAudioType } from '#platform/http/audio-body.ts';
import { readByteRange } from '#platform/http/byte-range.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import { Recording } from '../contract/recording.ts';
import { mostRecordingBytes, recordingsUrl } from '../contract/recording-limits.ts';
import { getRecordingFile } from './recordings.queries.ts';
import { storeRecording } from './store-recording.ts';

const tags = ['wellbeing'];
const sound = z.string().meta({ description: 'Le son, dans son type' });

export function registerRecordingRoutes(app: FastifyInstance, context: ModuleContext): void {
  app.post(
    recordingsUrl,
    {
      config: { access: 'signed-in', takesAudio: true },
      bodyLimit: mostRecordingBytes,
      onRequest: refuseOtherTypes,
      schema: {
        tags,
        summary: 'Enregistrer sa voix',
        description:
          'Le corps est le son lui-même (audio/webm, ogg, mp4, mpeg ou wav ; 5 Mio et 60 secondes au plus), lu et mesuré à l’arrivée.',
        response: { 201: Recording },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const declared = audioMediaTypeOf(headers['content-type']);
      if (!declared) throw wrongAudioType();
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return reply.code(201).send(await storeRecording(context, caller, declared, bytes));
    },
  );

  app.get<{ Params: { id: string } }>(
    `${recordingsUrl}/:id`,
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Écouter : un enregistrement',
        params: z.object({ id: RowId }),
        response: { 200: sound, 206: sound },
      },
    },
    async ({ caller, params: { id }, headers }, reply) => {
      const { file_id, media_type, byte_count } = await context.session.asCaller(
        caller,
        (tx) => getRecordingFile(tx, id),
        { readOnly: true, isOneStatement: true },
      );
      const range = readByteRange(headers.range, byte_count);
      const file = await context.files.open(file_id, range);
      if (!file) throw new Problem('not-found');
      reply.headers({
        'accept-ranges': 'bytes',
        'content-disposition': 'inline',
        'content-length': file.byteCount,
      });
      if (range) {
        reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${byte_count}`);
      }
      return reply.type(media_type).send(file.stream);
    },
  );
}
