import { createHash, randomUUID } from 'node:crypto';
import { measureAudio } from '#platform/audio/measure-audio.ts';
import { type AudioMediaType, isAsDeclared } from '#platform/audio/measured-audio.ts';
import type { Caller } from '#platform/database/caller.ts';
import { wrongAudioType } from '#platform/http/audio-body.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import type { Recording } from '../contract/recording.ts';
import { longestRecordingSeconds } from '../contract/recording-limits.ts';
import { createRecording, measureOwnRecordings } from './recordings.queries.ts';

// Hours of voice; without an end, one person could fill everybody's disk.
const mostOwnBytes = 500 * 1024 * 1024;
const mostAnHour = 120;

const broken = () =>
  new Problem('invalid', {
    errors: [
      {
        path: '',
        message: 'Cet enregistrement est vide ou illisible.',
        accepted: 'un fichier audio entier',
      },
    ],
  });

async function checkRoom({ session }: ModuleContext, caller: Caller, byteCount: number): Promise<void> {
  const { bytes, lastHour } = await session.asCaller(caller, measureOwnRecordings, {
    readOnly: true,
    isOneStatement: true,
  });
  if (lastHour >= mostAnHour) throw new Problem('too-fast', { retryAfterSeconds: 600 });
  if (bytes + byteCount > mostOwnBytes) {
    throw new Problem('too-large', {
      detail: 'Tes enregistrements remplissent déjà la place prévue. Supprime-en pour en ajouter un.',
    });
  }
}

/**
 * Keeps a sound for the caller, once it was read from end to end: what it is and how long it lasts is measured, never
 * believed. The file comes before its row: a server killed between the two leaves a file that the sweep erases, and
 * never a row without its sound.
 */
export async function storeRecording(
  context: ModuleContext,
  caller: Caller,
  declared: AudioMediaType,
  bytes: Buffer,
): Promise<Recording> {
  if (bytes.length === 0) throw broken();
  await checkRoom(context, caller, bytes.length);
  const measured = await measureAudio(bytes);
  if (!measured) throw broken();
  if (!isAsDeclared(measured, declared)) throw wrongAudioType();
  if (measured.durationSeconds > longestRecordingSeconds) {
    throw new Problem('too-large', {
      detail: `Cet enregistrement dure plus de ${longestRecordingSeconds} secondes. Rien n’a été enregistré.`,
    });
  }
  const fileId = randomUUID();
  await context.files.put(fileId, bytes);
  const recording = {
    fileId,
    mediaType: measured.mediaType,
    byteCount: bytes.length,
    durationSeconds: measured.durationSeconds,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  try {
    return await context.session.asCaller(caller, (tx) => createRecording(tx, recording));
  } catch (error) {
    // Best effort: what this cannot erase, the sweep does.
    await context.files.delete(fileId).catch(() => undefined);
    throw error;
  }
}
