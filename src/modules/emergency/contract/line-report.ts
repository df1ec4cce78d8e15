import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { Identifier } from './protocol-content.ts';

/** What a reader says is wrong with a line. Who said it is not among what is read. */
export const LineReport = z
  .object({
    id: RowId,
    slug: z.string(),
    read_version: z.int(),
    line_id: z.string(),
    line: z.string(),
    fault: z.string(),
    created_at: Instant,
    handled_at: Instant.nullable(),
  })
  .meta({ id: 'LineReport' });
export type LineReport = z.infer<typeof LineReport>;

/** Any instant says that it was handled; the database's clock says when. */
export const lineReports = defineResource({
  module: 'emergency',
  path: 'protocol-line-reports',
  table: 'protocol_line_reports',
  noun: 'une erreur signalée',
  row: LineReport,
  create: z.strictObject({
    slug: Identifier,
    read_version: z.int().min(1).max(10_000),
    line_id: Identifier,
    line: shortText(600),
    fault: longText(1000),
  }),
  update: z.strictObject({ handled_at: Instant.nullable() }),
});
