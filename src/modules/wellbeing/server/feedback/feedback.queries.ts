import type { Transaction } from '#platform/database/transaction.ts';
import type { FeedbackOrigin, JournalEntry } from '../../contract/journal-entry.ts';
import type { Feeling } from '../../rules/affect-plane.ts';
import { entryColumns } from '../journal.queries.ts';

/** One of the caller's entries; nobody's when the policies hide it. */
export async function findEntry(tx: Transaction, entryId: string): Promise<JournalEntry | undefined> {
  const { rows } = await tx.query<JournalEntry>(
    `select ${entryColumns} from public.journal_entries where id = $1`,
    [entryId],
  );
  return rows[0];
}

// A check-in of yesterday says nothing of this moment; an expired one is not visible here at all.
const lastFeelingSql = `
  select (metadata ->> 'valence')::float8 as valence, (metadata ->> 'arousal')::float8 as arousal
  from public.clinical_signals
  where metadata ? 'valence' and metadata ? 'arousal' and created_at > now() - interval '24 hours'
  order by created_at desc, id desc limit 1`;

/** What the caller said of themselves in their last unexpired check-in of the past 24 hours. */
export async function findLastFeeling(tx: Transaction): Promise<Feeling | undefined> {
  const { rows } = await tx.query<Feeling & Record<string, number>>(lastFeelingSql);
  return rows[0];
}

/** The words of the caller's latest replies. */
export async function listRecentFeedback(tx: Transaction, count: number): Promise<string[]> {
  const { rows } = await tx.query<{ words: string }>(
    `select ai_feedback as words from public.journal_entries where ai_feedback is not null
     order by ai_feedback_origin ->> 'at' desc limit $1`,
    [count],
  );
  return rows.map(({ words }) => words);
}

/** @returns false when the entry is gone, or is no longer the one that was read */
export async function keepFeedback(
  tx: Transaction,
  entryId: string,
  words: string,
  origin: FeedbackOrigin,
  readContent: string | null,
): Promise<boolean> {
  const { rows } = await tx.query<{ kept: boolean }>(
    'select private.keep_journal_feedback($1, $2, $3, $4) as kept',
    [entryId, words, JSON.stringify(origin), readContent],
  );
  return rows[0]?.kept === true;
}

/** @returns false when the caller has no such entry */
export async function removeFeedback(tx: Transaction, entryId: string): Promise<boolean> {
  const { rows } = await tx.query<{ removed: boolean }>(
    'select private.remove_journal_feedback($1) as removed',
    [entryId],
  );
  return rows[0]?.removed === true;
}
