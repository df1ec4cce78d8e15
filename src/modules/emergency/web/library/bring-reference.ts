import { localDay } from '#web/shared/dates.ts';
import { askForChanges } from './ask-for-changes.ts';
import { keep, readKept } from './kept-reference.ts';
import { readCopy } from './reference-copy.ts';

/**
 * Brings the whole reference to this device, or what changed of it, without a screen.
 *
 * @throws {Unreachable} nobody answered, or not in time; what was kept before stays
 */
export async function bringReference(): Promise<void> {
  const kept = await readKept();
  const record = await askForChanges(kept?.etag ?? null, new AbortController().signal);
  if (!record) return;
  const { protocols } = await readCopy(record.bundle, localDay(new Date()));
  await keep(record, protocols.length);
}
