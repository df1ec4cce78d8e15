import { z } from 'zod';
import { JournalEntry } from './journal-entry.ts';
import { SealedEntry } from './sealed-entry.ts';

/** The entry nearest to this day a year ago, at three days' distance at most; null when nothing was written then. */
export const YearAgo = z.object({ entry: JournalEntry.nullable() }).meta({ id: 'JournalYearAgo' });

/** Everything of one's own journal; what is sealed stays sealed. */
export const JournalExport = z
  .object({ entries: z.array(JournalEntry), sealed: z.array(SealedEntry) })
  .meta({ id: 'JournalExport' });
