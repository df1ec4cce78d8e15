import type { Transaction } from '#platform/database/transaction.ts';
import { becomesDraft, type PlannedProtocol, type PlannedRecall } from '../contract/bundle-exchange.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { ProtocolRecall, PublishedProtocol } from '../contract/published-protocol.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import type { IncomingBundle } from './incoming-bundle.ts';
import { findTopics, insertDraft, type TopicRow } from './protocol-drafts.queries.ts';
import { findRecalls } from './published-protocols.queries.ts';

export interface ImportPlan {
  readonly protocols: readonly PlannedProtocol[];
  readonly recalls: readonly PlannedRecall[];
}

/** What a protocol says, whatever its number here or there and whoever has read it. */
function wordsOf({ version: _version, clinicalReview: _review, ...words }: ProtocolContent): string {
  return canonicalJson(words);
}

/** What stands here of one topic; `recalledVersion` is known even to whoever may not read what was recalled. */
interface Here {
  readonly published: TopicRow | undefined;
  readonly recalledVersion: number | undefined;
  readonly latestVersion: number | null;
  /** What its drafts say. */
  readonly waiting: ReadonlySet<string>;
}

async function readHere(tx: Transaction, slugs: readonly string[]): Promise<(slug: string) => Here> {
  const rows = await findTopics(tx, slugs);
  const recalls = await findRecalls(tx);
  return (slug) => {
    const ofTopic = rows.filter((row) => row.slug === slug);
    const published = ofTopic.find(({ status }) => status === 'published');
    const recalledVersion = recalls.find((recall) => recall.slug === slug)?.version;
    const drafts = ofTopic.filter(({ status }) => status === 'draft');
    return {
      ...{ published, recalledVersion },
      latestVersion: published?.version ?? recalledVersion ?? null,
      waiting: new Set(drafts.map(({ structure }) => wordsOf(structure))),
    };
  };
}

function stateOf({ version, structure }: PublishedProtocol, here: Here): PlannedProtocol['state'] {
  const words = wordsOf(structure);
  if (here.published && wordsOf(here.published.structure) === words) return 'same';
  if (here.recalledVersion !== undefined && version <= here.recalledVersion) return 'recalled';
  if (here.published && version < here.published.version) return 'older';
  if (here.waiting.has(words)) return 'waiting';
  return here.latestVersion === null ? 'new' : 'changed';
}

function planRecall({ slug, version, recalledAt, reason }: ProtocolRecall, here: Here): PlannedRecall {
  const { published, recalledVersion, latestVersion: versionHere } = here;
  const isRecalled = recalledVersion !== undefined;
  return {
    ...{ slug, version, recalledAt, reason, versionHere },
    title: published?.structure.title ?? null,
    here: published ? 'published' : isRecalled ? 'recalled' : 'absent',
  };
}

/** Compares a bundle with what the caller sees here, in as many queries for one protocol as for all; writes nothing. */
export async function planImport(
  tx: Transaction,
  { protocols, recalls }: Pick<IncomingBundle, 'protocols' | 'recalls'>,
): Promise<ImportPlan> {
  const here = await readHere(
    tx,
    [...protocols, ...recalls].map(({ slug }) => slug),
  );
  return {
    protocols: protocols.map((protocol) => {
      const { slug, title, version } = protocol;
      const found = here(slug);
      return { slug, title, version, versionHere: found.latestVersion, state: stateOf(protocol, found) };
    }),
    recalls: recalls.map((recall) => planRecall(recall, here(recall.slug))),
  };
}

/**
 * Writes what is new or changed as drafts of the caller: two people of this instance still have to publish each. What
 * was recalled elsewhere is told, and recalled here by a person of this instance alone.
 */
export async function importAsDrafts(
  tx: Transaction,
  bundle: Pick<IncomingBundle, 'protocols' | 'recalls'>,
): Promise<ImportPlan> {
  const plan = await planImport(tx, bundle);
  for (const [index, planned] of plan.protocols.entries()) {
    const structure = bundle.protocols[index]?.structure;
    if (!structure || !becomesDraft(planned)) continue;
    const version = (planned.versionHere ?? 0) + 1;
    await insertDraft(tx, { ...structure, version, clinicalReview: 'required' });
  }
  return plan;
}
