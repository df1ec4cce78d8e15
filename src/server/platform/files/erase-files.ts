import type pg from 'pg';
import type { RecurringJob } from '../jobs/jobs.ts';
import type { NotificationFeed } from '../live/notifications.ts';
import type { FileStore } from './file-store.ts';

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;

/** Announced by the database when a row that had a file is gone. */
export const filesChannel = 'hygie_files';

const batchSize = 100;
// Longer than any upload takes between its file and its row.
const youngMs = 3_600_000;

/** @throws the first failure, once every other file of the batch was tried */
async function eraseBatch(query: Query, files: FileStore, ids: readonly string[]): Promise<void> {
  const outcomes = await Promise.allSettled(ids.map((id) => files.delete(id)));
  const erased = ids.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  await query('delete from private.file_deletions where file_id = any($1)', [erased]);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

async function eraseQueue(query: Query, files: FileStore): Promise<void> {
  for (;;) {
    const { rows } = await query(
      `select file_id from private.file_deletions order by created_at limit ${batchSize}`,
    );
    if (rows.length === 0) return;
    await eraseBatch(
      query,
      files,
      rows.map(({ file_id }) => file_id),
    );
  }
}

/**
 * Erases the files whose rows are gone. Every minute: a server that was killed, or a store that was away, delays it by
 * no more. The word in the database goes only after the file did.
 */
export function eraseQueuedFiles(files: FileStore): RecurringJob {
  return {
    name: 'platform.erase-files',
    cron: '* * * * *',
    async run(query) {
      // The policies of the jobs' role leave it those that were joined to nothing for a day.
      await query(`delete from public.audio_recordings where created_at <= now() - interval '24 hours'`);
      await eraseQueue(query, files);
    },
  };
}

/**
 * Erases what no row names, once it is an hour old: a server killed between the file and its row leaves such a file.
 */
export function sweepFiles(files: FileStore, now: () => number = Date.now): RecurringJob {
  async function eraseUnknown(query: Query, ids: readonly string[]): Promise<void> {
    const { rows } = await query('select private.unknown_files($1) as id', [ids]);
    await Promise.all(rows.map(({ id }) => files.delete(id)));
  }
  return {
    name: 'platform.sweep-files',
    cron: '17 * * * *',
    async run(query) {
      let batch: string[] = [];
      for await (const { id, modifiedAt } of files.list()) {
        if (now() - modifiedAt.getTime() < youngMs) continue;
        batch.push(id);
        if (batch.length < batchSize) continue;
        await eraseUnknown(query, batch);
        batch = [];
      }
      if (batch.length > 0) await eraseUnknown(query, batch);
    },
  };
}

interface Logger {
  warn(details: object, sentence: string): void;
}

/**
 * Erases queued files as soon as the database announces them; what fails is left to the minute's job.
 *
 * @returns the way to stop, which lets the erasing under way end
 */
export function eraseFilesAtOnce(feed: NotificationFeed, query: Query, files: FileStore, logger: Logger) {
  let work: Promise<void> = Promise.resolve();
  let isAsked = false;
  const leave = feed.onNotification(filesChannel, () => {
    if (isAsked) return;
    isAsked = true;
    work = work
      .then(() => {
        isAsked = false;
        return eraseQueue(query, files);
      })
      .catch((error: Error & { code?: string }) => {
        logger.warn({ name: error.name, code: error.code }, 'files are left to be erased');
      });
  });
  return async () => {
    leave();
    await work;
  };
}
