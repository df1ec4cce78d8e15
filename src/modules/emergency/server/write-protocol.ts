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
  findLatestVersions,
  insertDraft,
  refuseDraft,
  submitDraft,
  type TopicRow,
  updateDraft,
} from './protocol-drafts.queries.ts';
import { findPublishedProtocols, type StoredProtocol } from './published-protocols.queries.ts';

/** What is written is the next version, and waits for its review whatever it says of itself. */
async function asNextVersion(tx: Transaction, structure: ProtocolContent): Promise<ProtocolContent> {
  const latest = (await findLatestVersions(tx, [structure.slug])).get(structure.slug);
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

/** How each of these drafts stands beside what is published: as many queries for one as for all. */
async function draftViews(tx: Transaction, rows: readonly DraftRow[]): Promise<ProtocolDraft[]> {
  if (rows.length === 0) return [];
  const slugs = rows.map(({ slug }) => slug);
  const latest = await findLatestVersions(tx, slugs);
  const published = await findPublishedProtocols(tx);
  return rows.map((row) => viewOf(row, latest.get(row.slug), published));
}

async function draftView(tx: Transaction, row: DraftRow): Promise<ProtocolDraft> {
  const [view] = await draftViews(tx, [row]);
  if (!view) throw new Error('one draft has one view');
  return view;
}

function refusalOf(row: DraftRow): ProtocolDraft['refusal'] {
  const { refused_at: at, refused_by: by, refuser_name: byName, refusal_reason: reason } = row;
  return at === null || reason === null ? null : { at, by, byName, reason };
}

function viewOf(
  row: DraftRow,
  latest: TopicRow | undefined,
  published: readonly StoredProtocol[],
): ProtocolDraft {
  return {
    id: row.id,
    slug: row.slug,
    structure: row.structure,
    content: row.content,
    authorId: row.author_id,
    authorName: row.author_name,
    submittedAt: row.submitted_at,
    refusal: refusalOf(row),
    updatedAt: row.updated_at,
    publishedVersion: latest?.version ?? null,
    differences: protocolDifferences(latest?.structure, row.structure),
    faults: faultsOfDraft(row.structure, published),
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
  return draftViews(tx, rows);
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

/** A second clinician does not approve what was submitted, and says why: it is its author's to write again. */
export async function refuse(tx: Transaction, id: string, reason: string): Promise<string> {
  const { slug } = await readDraft(tx, id);
  await refuseDraft(tx, id, reason);
  return slug;
}

/** Gives a draft to be approved; it must pass the content check first. */
export async function submit(tx: Transaction, id: string): Promise<ProtocolDraft> {
  const row = await readDraft(tx, id);
  refuseFaults(faultsOfDraft(row.structure, await findPublishedProtocols(tx)));
  await submitDraft(tx, id);
  return draftView(tx, await readDraft(tx, id));
}
