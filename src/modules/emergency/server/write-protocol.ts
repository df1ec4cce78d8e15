import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import type { ProtocolDraft } from '../contract/protocol-draft.ts';
import { protocolDifferences } from '../rules/protocol-differences.ts';
import { contradictions, faultsOfProtocol } from '../rules/protocol-faults.ts';
import {
  type DraftRow,
  findDraft,
  findDrafts,
  findLatestVersion,
  insertDraft,
  submitDraft,
  updateDraft,
} from './protocol-drafts.queries.ts';
import { findPublishedProtocols, type StoredProtocol } from './published-protocols.queries.ts';

/** What is written is the next version, and waits for its review whatever it says of itself. */
async function asNextVersion(tx: Transaction, structure: ProtocolContent): Promise<ProtocolContent> {
  const latest = await findLatestVersion(tx, structure.slug);
  return { ...structure, version: (latest?.version ?? 0) + 1, clinicalReview: 'required' };
}

/** Everything the content check has against a draft, alone and beside what is published. */
export function faultsOfDraft(
  structure: ProtocolContent,
  published: readonly { slug: string; structure: ProtocolContent }[],
): string[] {
  const others = published.filter(({ slug }) => slug !== structure.slug).map((one) => one.structure);
  const concernsDraft = (pair: string) =>
    pair.startsWith(`${structure.slug} `) || pair.includes(` / ${structure.slug} `);
  return [...faultsOfProtocol(structure), ...contradictions([structure, ...others]).filter(concernsDraft)];
}

async function draftView(
  tx: Transaction,
  row: DraftRow,
  published?: readonly StoredProtocol[],
): Promise<ProtocolDraft> {
  const latest = await findLatestVersion(tx, row.slug);
  return {
    id: row.id,
    slug: row.slug,
    structure: row.structure,
    content: row.content,
    authorId: row.author_id,
    submittedAt: row.submitted_at,
    updatedAt: row.updated_at,
    publishedVersion: latest?.version ?? null,
    differences: protocolDifferences(latest?.structure, row.structure),
    faults: faultsOfDraft(row.structure, published ?? (await findPublishedProtocols(tx))),
  };
}

export async function readDraft(tx: Transaction, id: string): Promise<DraftRow> {
  const row = await findDraft(tx, id);
  if (!row) throw new Problem('not-found');
  if (!ProtocolContent.safeParse(row.structure).success) throw new Problem('untrusted');
  return row;
}

export async function listDrafts(tx: Transaction): Promise<ProtocolDraft[]> {
  const rows = (await findDrafts(tx)).filter(({ structure }) => ProtocolContent.safeParse(structure).success);
  const published = rows.length === 0 ? [] : await findPublishedProtocols(tx);
  const views: ProtocolDraft[] = [];
  for (const row of rows) views.push(await draftView(tx, row, published));
  return views;
}

export async function viewDraft(tx: Transaction, id: string): Promise<ProtocolDraft> {
  return draftView(tx, await readDraft(tx, id));
}

export async function createDraft(tx: Transaction, structure: ProtocolContent): Promise<ProtocolDraft> {
  const id = await insertDraft(tx, await asNextVersion(tx, structure));
  return viewDraft(tx, id);
}

export async function rewriteDraft(
  tx: Transaction,
  id: string,
  structure: ProtocolContent,
): Promise<ProtocolDraft> {
  if (!(await updateDraft(tx, id, await asNextVersion(tx, structure)))) throw new Problem('not-found');
  return draftView(tx, await readDraft(tx, id));
}

/** Faults are our own words: a line's identifier and what is wrong with it. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Problem('invalid', { errors: faults.map((message) => ({ path: 'structure', message })) });
}

/** Gives a draft to be approved; it must pass the content check first. */
export async function submit(tx: Transaction, id: string): Promise<ProtocolDraft> {
  const row = await readDraft(tx, id);
  refuseFaults(faultsOfDraft(row.structure, await findPublishedProtocols(tx)));
  await submitDraft(tx, id);
  return draftView(tx, await readDraft(tx, id));
}
