import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import { Identifier } from '../contract/protocol-content.ts';
import { ProtocolChangeLog } from '../contract/protocol-draft.ts';
import { protocolDifferences } from '../rules/protocol-differences.ts';
import { findVersions, type VersionRow } from './change-log.queries.ts';

function eventOf(row: VersionRow, before: VersionRow | undefined) {
  if (row.status === 'recalled') return 'recalled' as const;
  const isReview = before?.version === row.version && before.clinical_review !== row.clinical_review;
  return isReview ? ('reviewed' as const) : ('published' as const);
}

function changesOf(rows: readonly VersionRow[]) {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    return {
      version: row.version,
      event: eventOf(row, before),
      at: row.created_at,
      origin: row.origin,
      clinicalReview: row.clinical_review,
      authorId: row.author_id,
      authorName: row.author_name,
      approvedBy: row.approved_by,
      approverName: row.approver_name,
      recallReason: row.recall_reason,
      // The first version is new in every line: there is nothing to compare it with.
      differences: before === undefined ? [] : protocolDifferences(before.structure, row.structure),
    };
  });
}

export function registerChangeLogRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/emergency/protocols/:slug/versions',
    {
      config: { access: 'public' },
      schema: {
        tags: ['emergency'],
        summary: 'Lire le journal des versions d’un protocole, la plus récente d’abord',
        params: z.object({ slug: Identifier }),
        response: { 200: ProtocolChangeLog },
      },
    },
    async ({ caller, params: { slug } }) => {
      const rows = await session.asCaller(caller, (tx) => findVersions(tx, slug), {
        readOnly: true,
        isOneStatement: true,
      });
      if (rows.length === 0) throw new Problem('not-found');
      return { changes: changesOf(rows).reverse() };
    },
  );
}
