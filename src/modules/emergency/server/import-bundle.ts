import type { Transaction } from '#platform/database/transaction.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { findDrafts, findLatestVersion } from './protocol-drafts.queries.ts';
import { createDraft } from './write-protocol.ts';

/** What a protocol of a bundle is beside what this instance has; `waiting`: already a draft here. */
export type IncomingState = 'new' | 'changed' | 'same' | 'older' | 'waiting';

export interface PlannedProtocol {
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  /** The version here, if any. */
  readonly versionHere: number | null;
  readonly state: IncomingState;
}

/** What a protocol says, whatever its number here or there and whoever has read it. */
function wordsOf({ version: _version, clinicalReview: _review, ...words }: ProtocolContent): string {
  return canonicalJson(words);
}

/** Compares a bundle with what the caller sees here; writes nothing. */
export async function planImport(
  tx: Transaction,
  protocols: readonly PublishedProtocol[],
): Promise<PlannedProtocol[]> {
  const waiting = new Set((await findDrafts(tx)).map(({ structure }) => wordsOf(structure)));
  const planned: PlannedProtocol[] = [];
  for (const { slug, title, version, structure } of protocols) {
    const here = await findLatestVersion(tx, slug);
    const words = wordsOf(structure);
    let state: IncomingState = 'changed';
    if (here && wordsOf(here.structure) === words) state = 'same';
    else if (here && version < here.version) state = 'older';
    else if (waiting.has(words)) state = 'waiting';
    else if (!here) state = 'new';
    planned.push({ slug, title, version, versionHere: here?.version ?? null, state });
  }
  return planned;
}

/** Writes what is new or changed as drafts of the caller: two people of this instance still have to publish each. */
export async function importAsDrafts(
  tx: Transaction,
  protocols: readonly PublishedProtocol[],
): Promise<PlannedProtocol[]> {
  const planned = await planImport(tx, protocols);
  for (const [index, { state }] of planned.entries()) {
    const structure = protocols[index]?.structure;
    if (structure && (state === 'new' || state === 'changed')) await createDraft(tx, structure);
  }
  return planned;
}
