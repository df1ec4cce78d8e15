import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { localDay } from '#web/shared/dates.ts';
import { askForChanges } from './ask-for-changes.ts';
import { countExpected, type KeptRecord, keep, readKept } from './kept-reference.ts';
import { type ReferenceCopy, readCopy } from './reference-copy.ts';

// A recall must reach a connected screen within ten seconds; unchanged, the answer has no body.
export const askEveryMs = 5000;

interface Held {
  readonly copy: ReferenceCopy;
  readonly etag: string | null;
  readonly keptAt: string | undefined;
  /** How many were kept here before; what is missing was taken by the browser. */
  readonly expected: number;
  /** False when this device refused to keep what the server gave. */
  readonly isKept: boolean;
}

function heldOf(
  copy: ReferenceCopy,
  record: KeptRecord | undefined,
  { expected, isKept }: Pick<Held, 'expected' | 'isKept'>,
): Held {
  return { copy, etag: record?.etag ?? null, keptAt: record?.keptAt, expected, isKept };
}

const copyOf = (bundle: unknown) => readCopy(bundle, localDay(new Date()));

async function readHeld(): Promise<Held> {
  const record = await readKept();
  const copy = await copyOf(record?.bundle);
  return heldOf(copy, record, { expected: countExpected(), isKept: record !== undefined });
}

/** What this device keeps, as far as it can be shown. */
export const keptQuery = queryOptions({
  queryKey: ['emergency', 'kept'],
  queryFn: readHeld,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether the copy is what was signed, and all of it. */
export const isIntact = ({ copy }: Held) => copy.isSealed && copy.altered.length === 0;

/** The mark of what need not be sent again; where nothing has been looked at yet, that of what lies here. */
async function etagHeld(held: Held | undefined): Promise<string | null> {
  if (!held) return (await readKept())?.etag ?? null;
  // Of a device that refuses to keep it too: what this page holds need not come again every few seconds.
  return isIntact(held) ? held.etag : null;
}

/** Asks the server for what changed, and keeps it; when it last answered. One question for all who ask at once. */
export const contactQuery = (client: QueryClient) =>
  queryOptions({
    queryKey: ['emergency', 'contact'],
    staleTime: askEveryMs,
    retry: false,
    queryFn: async ({ signal }) => {
      const record = await askForChanges(await etagHeld(client.getQueryData(keptQuery.queryKey)), signal);
      if (record) {
        const copy = await copyOf(record.bundle);
        const expected = copy.protocols.length;
        const isKept = await keep(record, expected);
        // What is still being read here is older.
        await client.cancelQueries({ queryKey: keptQuery.queryKey });
        client.setQueryData(keptQuery.queryKey, heldOf(copy, record, { expected, isKept }));
      }
      return Date.now();
    },
  });
