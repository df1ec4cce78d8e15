import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  createReferenceReader,
  fingerprintOf,
  importAsDrafts,
  mostBundleMegabytes,
  planImport,
  readIncomingBundle,
  sealBundle,
} from '#modules/emergency/server/index.ts';
import { anonymous, type Caller } from '../platform/database/caller.ts';
import { type OpenDatabase, openDatabase } from '../platform/database/open.ts';
import { createPool } from '../platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '../platform/database/session.ts';
import { codeOf, OperatorFault } from '../platform/operator/fault.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { findSigner, openSigner } from '../platform/signing/signing-key.ts';
import { protocolsMessages as say } from './protocols.messages.ts';

const validDays = 90;
const quiet = () => undefined;

interface Opened {
  readonly session: DatabaseSession;
  readonly admin: OpenDatabase['admin'];
}

async function withDatabase<T>(settings: Settings, work: (opened: Opened) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings, quiet);
  const pool = createPool(database.connections.server, 1);
  try {
    return await work({ session: createDatabaseSession(pool), admin: database.admin });
  } finally {
    await pool.end();
    await database.stop();
  }
}

/** `hygie protocols export`: everything published here that its signature vouches for, sealed by this instance. */
export async function exportProtocols({ out, json }: { out: string; json?: boolean }): Promise<0 | 1> {
  const settings = readSettings();
  const signer = await openSigner(settings);
  const { protocols } = await withDatabase(settings, ({ session }) =>
    createReferenceReader(session, { trustedKeys: signer.trustedKeys })(anonymous),
  );
  if (protocols.length === 0) throw new OperatorFault(say.nothing);
  const issued = new Date();
  const expires = new Date(issued.getTime() + validDays * 86_400_000);
  const bundle = sealBundle(signer, {
    ...{ protocols, recalls: [] },
    ...{ issuedAt: issued.toISOString(), expiresAt: expires.toISOString() },
  });
  await writeFile(out, JSON.stringify(bundle), { flag: 'wx' }).catch(() => {
    throw new OperatorFault(say.unwritable(out));
  });
  const fingerprint = fingerprintOf(signer.publicKey);
  console.log(
    json
      ? JSON.stringify({ file: out, protocols: protocols.length, fingerprint, expiresAt: bundle.expiresAt })
      : say.exported(protocols.length, out, fingerprint),
  );
  return 0;
}

async function readBundleFile(file: string): Promise<string> {
  try {
    // One byte too many is enough to be refused: the rest is not read.
    return await text(createReadStream(file, { end: mostBundleMegabytes * 1_000_000 }));
  } catch {
    throw new OperatorFault(say.unreadable(file));
  }
}

export interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  trust?: string;
  author?: string;
}

async function findAuthor(admin: Opened['admin'], email: string): Promise<Caller> {
  const pool = createPool(admin, 1);
  try {
    const { rows } = await pool.query<{ id: string }>(
      'select id from public.profiles where lower(email) = lower($1)',
      [email],
    );
    const [person] = rows;
    if (!person) throw new OperatorFault(say.authorUnknown(email));
    return { kind: 'person', personId: person.id, sessionId: randomUUID() };
  } finally {
    await pool.end();
  }
}

/**
 * `hygie protocols import`: takes a bundle of another instance in as drafts of a clinician of this one, all or nothing.
 *
 * @returns the exit code: 0 taken in (or could be, in a dry run), 1 refused, 2 nobody to write for
 */
export async function importProtocols(file: string, options: ImportOptions): Promise<0 | 1 | 2> {
  const { dryRun = false, json = false, author } = options;
  if (!dryRun && author === undefined) {
    console.error(say.authorMissing);
    return 2;
  }
  const settings = readSettings();
  const incoming = await readIncomingBundle(await readBundleFile(file), {
    ownKeys: (await findSigner(settings))?.trustedKeys ?? [],
    fingerprints: (options.trust ?? '').toLowerCase().split(',').filter(Boolean),
    now: new Date(),
  });
  const { fingerprint, protocols, faults } = incoming;
  if (faults.length > 0) {
    if (json) console.log(JSON.stringify({ fingerprint, dryRun, faults, protocols: [] }));
    for (const fault of faults) console.error(fault);
    console.error(say.refused);
    return 1;
  }
  const planned = await withDatabase(settings, async ({ session, admin }) => {
    const caller = author === undefined ? anonymous : await findAuthor(admin, author);
    const work = dryRun ? planImport : importAsDrafts;
    return session
      .asCaller(caller, (tx) => work(tx, protocols), { readOnly: dryRun })
      .catch((error: unknown) => {
        if (codeOf(error) === '42501') throw new OperatorFault(say.authorRefused(author ?? ''));
        throw error;
      });
  });
  if (json) {
    console.log(JSON.stringify({ fingerprint, dryRun, faults, protocols: planned }));
    return 0;
  }
  console.log(say.signedBy(fingerprint ?? ''));
  for (const { title, state } of planned) if (state !== 'same') console.log(say.line(title, state));
  const count = planned.filter(({ state }) => state === 'new' || state === 'changed').length;
  console.log(dryRun ? say.wouldImport(count) : say.imported(count));
  return 0;
}
