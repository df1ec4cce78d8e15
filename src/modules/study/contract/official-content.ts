import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText, WebAddress } from '#contract/values.ts';

const nullableText = z.string().nullable();

const origin = {
  source_url: z.string().nullable(),
  licence: nullableText,
  content_hash: nullableText,
  is_displayable: z.boolean(),
};

export const OfficialContent = z
  .object({
    id: RowId,
    item_number: nullableText,
    situation_number: nullableText,
    content: z.string(),
    ...origin,
    last_updated: Instant,
  })
  .meta({ id: 'OfficialContent' });

const originFields = {
  source_url: WebAddress.nullable(),
  licence: shortText(200).nullable(),
  content_hash: shortText(128).nullable(),
  is_displayable: z.boolean(),
};

const Number3 = z.string().regex(/^[1-9][0-9]{0,2}$/);

const fields = {
  item_number: Number3.nullable(),
  situation_number: Number3.nullable(),
  content: longText(400_000),
  ...originFields,
};

export const officialContents = defineResource({
  module: 'study',
  path: 'official-content-cache',
  table: 'official_content_cache',
  noun: 'une copie de contenu officiel',
  row: OfficialContent,
  create: z.strictObject(fields).partial().required({ content: true }),
  update: z.strictObject(fields),
  orderBy: { column: 'last_updated', direction: 'desc' },
  filters: { item_number: Number3, situation_number: Number3 },
});

const IdentifierType = z.enum(['item', 'situation', 'class', 'protocol', 'other']);

export const OfficialContentByIdentifier = z
  .object({
    id: RowId,
    identifier: z.string(),
    identifier_type: IdentifierType,
    title: nullableText,
    content: z.string(),
    ...origin,
    created_at: Instant,
  })
  .meta({ id: 'OfficialContentByIdentifier' });

const newFields = {
  identifier: shortText(200),
  identifier_type: IdentifierType,
  title: shortText(600).nullable(),
  content: longText(400_000),
  ...originFields,
};

export const officialContentsByIdentifier = defineResource({
  module: 'study',
  path: 'official-content-cache-new',
  table: 'official_content_cache new',
  noun: 'une copie de contenu officiel, par identifiant',
  row: OfficialContentByIdentifier,
  create: z
    .strictObject(newFields)
    .partial()
    .required({ identifier: true, identifier_type: true, content: true }),
  update: z.strictObject(newFields),
  filters: { identifier: shortText(200), identifier_type: IdentifierType },
});
