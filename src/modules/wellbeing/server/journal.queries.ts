import type { z } from 'zod';
import type { Transaction } from '#platform/database/transaction.ts';
import type { JournalEntry } from '../contract/journal-entry.ts';
import type { JournalExport } from '../contract/journal-memory.ts';
import type { SealedEntry } from '../contract/sealed-entry.ts';

/** A journal entry as its contract names it. */
export const entryColumns =
  'id, user_id, date, content, audio_url, tags, is_favourite, ai_feedback, ai_feedback_origin, created_at';

// Favourites first, then the nearest: a year has leap days and weekends, three days around it are "a year ago".
const yearAgoSql = `
  select ${entryColumns} from public.journal_entries
  where date >= now() - interval '1 year 3 days' and date < now() - interval '1 year' + interval '3 days'
  order by is_favourite desc, abs(extract(epoch from date - (now() - interval '1 year'))), id
  limit 1`;

/** The caller's entry of about a year ago, if they wrote one. */
export async function findYearAgo(tx: Transaction): Promise<JournalEntry | null> {
  const { rows } = await tx.query<JournalEntry>(yearAgoSql);
  return rows[0] ?? null;
}

/** The caller's whole journal, oldest first: what is readable, and what is sealed as it is. */
export async function listJournal(tx: Transaction): Promise<z.infer<typeof JournalExport>> {
  const entries = await tx.query<JournalEntry>(
    `select ${entryColumns} from public.journal_entries order by date, id`,
  );
  const sealed = await tx.query<SealedEntry>(
    'select id, user_id, entry_key, envelope, created_at from public.sealed_entries order by created_at, id',
  );
  return { entries: entries.rows, sealed: sealed.rows };
}
