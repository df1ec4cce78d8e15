import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type BundleFault,
  becomesDraft,
  mostBundleMegabytes,
  type RefusedProtocol,
} from '#modules/emergency/contract/bundle-exchange.ts';
import {
  createReferenceReader,
  exportBundle,
  findRecalls,
  fingerprintOf,
  type ImportPlan,
  importAsDrafts,
  planImport,
  readIncomingBundle,
  sayBundleFault,
} from '#modules/emergency/server/index.ts';
import { anonymous, type Caller } from '../platform/database/caller.ts';
import type { ExternalDatabase } from '../platform/database/external.ts';
import { openDatabase } from '../platform/database/open.ts';
import { openDatabaseAsIs } from '../platform/database/open-as-is.ts';
import { createPool } from '../platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '../platform/database/session.ts';
import { codeOf, OperatorFault } from '../platform/operator/fault.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { findSigner, openSigner } from '../platform/signing/signing-key.ts';
import { protocolsMessages as say } from './protocols.messages.ts';

const quiet = () => undefined;

interface Opened {
  readonly session: DatabaseSession;
  readonly admin: ExternalDatabase;
}

/** @param asIs true when nothing of the database may change, not even its migrations */
async function withDatabase<T>(
  settings: Settings,
  work: (opened: Opened) => Promise<T>,
  asIs = false,
): Promise<T> {
  const open = async () => {
    const { connections, ...opened } = await openDatabase(settings, quiet);
    return { ...opened, server: connections.server };
  };
  const { server, admin, stop } = await (asIs ? openDatabaseAsIs(settings) : open());
  const pool = createPool(server, 1);
  try {
    return await work({ session: createDatabaseSession(pool), admin });
  } finally {
    await pool.end();
    await stop();
  }
}

/** `hygie protocols export`: everything published here that its signature vouches for, sealed by this instance. */
export async function exportProtocols({ out, json }: { out: string; json?: boolean }): Promise<0 | 1> {
  const settings = readSettings();
  const signer = await openSigner(settings);
  const { reference, recalls } = await withDatabase(settings, async ({ session }) => ({
    reference: await createReferenceReader(session, { trustedKeys: signer.trustedKeys })(anonymous),
    recalls: await session.asCaller(anonymous, findRecalls, { readOnly: true, isOneStatement: true }),
  }));
  const { protocols } = reference;
  if (protocols.length === 0 && recalls.length === 0) throw new OperatorFault(say.nothing);
  const bundle = exportBundle(signer, reference, recalls);
  await writeFile(out, JSON.stringify(bundle), { flag: 'wx' }).catch(() => {
    throw new OperatorFault(say.unwritable(out));
  });
  const fingerprint = fingerprintOf(signer.publicKey);
  console.log(
    json
      ? JSON.stringify({
          ...{ file: out, protocols: protocols.length, recalls: recalls.length },
          ...{ fingerprint, expiresAt: bundle.expiresAt },
        })
      : say.exported(protocols.length, recalls.length, out, fingerprint),
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

async function findAuthor(admin: ExternalDatabase, email: string): Promise<Caller> {
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

/** What stands against a bundle, and what to do about it. */
function sentenceOf(fault: BundleFault): string {
  const sentence = sayBundleFault(fault);
  return fault.kind === 'unknown-key' ? `${sentence} ${say.trustAdvice(fault.what ?? '')}` : sentence;
}

function printPlan(
  { protocols, recalls }: ImportPlan,
  refused: readonly RefusedProtocol[],
  dryRun: boolean,
): void {
  for (const { title, state } of protocols) if (state !== 'same') console.log(say.line(title, state));
  for (const { fault } of refused) console.log(say.leftOut(sayBundleFault(fault)));
  for (const recall of recalls) console.log(say.recall(recall));
  const count = protocols.filter(becomesDraft).length;
  console.log(dryRun ? say.wouldImport(count) : say.imported(count));
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
  const given = (options.trust ?? '').toLowerCase().split(',').filter(Boolean);
  const incoming = await readIncomingBundle(await readBundleFile(file), {
    ownKeys: (await findSigner(settings))?.trustedKeys ?? [],
    fingerprints: [...settings.trustedKeys, ...given],
    now: new Date(),
  });
  const { fingerprint, faults, refused } = incoming;
  if (faults.length > 0) {
    const sentences = faults.map(sentenceOf);
    if (json) console.log(JSON.stringify({ fingerprint, dryRun, faults: sentences, protocols: [] }));
    for (const sentence of sentences) console.error(sentence);
    console.error(say.refused);
    return 1;
  }
  const takeIn = async ({ session, admin }: Opened) => {
    const caller = author === undefined ? anonymous : await findAuthor(admin, author);
    const work = dryRun ? planImport : importAsDrafts;
    return session
      .asCaller(caller, (tx) => work(tx, incoming), { readOnly: dryRun })
      .catch((error: unknown) => {
        if (codeOf(error) === '42501') throw new OperatorFault(say.authorRefused(author ?? ''));
        throw error;
      });
  };
  const plan = await withDatabase(settings, takeIn, dryRun);
  if (json) {
    const left = refused.map((one) => ({ ...one, fault: sayBundleFault(one.fault) }));
    console.log(JSON.stringify({ fingerprint, dryRun, faults: [], ...plan, refused: left }));
  } else {
    console.log(say.signedBy(fingerprint ?? ''));
    printPlan(plan, refused, dryRun);
  }
  // Everything that it brought was left out: for whoever runs this, that is a refusal.
  return refused.length > 0 && plan.protocols.length === 0 ? 1 : 0;
}
