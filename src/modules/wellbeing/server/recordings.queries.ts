import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import { Recording } from '../contract/recording.ts';

const columns = Object.keys(Recording.shape).join(', ');

export interface NewRecording {
  fileId: string;
  mediaType: string;
  byteCount: number;
  durationSeconds: number;
  sha256: string;
}

export async function createRecording(tx: Transaction, recording: NewRecording): Promise<Recording> {
  const { fileId, mediaType, byteCount, durationSeconds, sha256 } = recording;
  const { rows } = await tx.query<Recording>(
    `insert into public.audio_recordings (file_id, media_type, byte_count, duration_seconds, sha256)
     values ($1, $2, $3, $4, $5) returning ${columns}`,
    [fileId, mediaType, byteCount, durationSeconds, sha256],
  );
  return Recording.parse(rows[0]);
}

interface RecordingFile {
  file_id: string;
  media_type: string;
  byte_count: number;
}

/** @throws Problem `not-found` when it is absent or somebody else's: the two look the same */
export async function getRecordingFile(tx: Transaction, id: string): Promise<RecordingFile> {
  const { rows } = await tx.query<RecordingFile>(
    'select file_id, media_type, byte_count from public.audio_recordings where id = $1',
    [id],
  );
  const [file] = rows;
  if (!file) throw new Problem('not-found');
  return file;
}

/** What the caller already keeps. */
export async function measureOwnRecordings(tx: Transaction): Promise<{ bytes: number; lastHour: number }> {
  const { rows } = await tx.query<{ bytes: number; lastHour: number }>(
    `select coalesce(sum(byte_count), 0)::float8 as bytes,
       (count(*) filter (where created_at > now() - interval '1 hour'))::int as "lastHour"
     from public.audio_recordings`,
  );
  return rows[0] ?? { bytes: 0, lastHour: 0 };
}
