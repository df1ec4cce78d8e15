import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { longText, shortText, WebAddress } from '#contract/values.ts';

const Channel = z.enum(['voice', 'sms', 'video', 'chat', 'relay']);
const Slug = z.string().regex(/^[a-z0-9-]{2,40}$/);

const words = {
  label_fr: shortText(120),
  label_en: shortText(120),
  description_fr: longText(600),
  description_en: longText(600),
  audience_fr: shortText(300),
  audience_en: shortText(300),
  hours_fr: shortText(120),
  hours_en: shortText(120),
};

const fields = {
  position: z.int().min(0).max(1000),
  number: shortText(40),
  channels: z.array(Channel).min(1).max(5),
  ...words,
  verified_on: z.iso.date(),
  verification: longText(600),
  source_label: shortText(300),
  source_url: WebAddress.nullable(),
};

export const HelpLine = z
  .object({
    slug: z.string(),
    position: z.int(),
    number: z.string(),
    channels: z.array(z.string()),
    label_fr: z.string(),
    label_en: z.string(),
    description_fr: z.string(),
    description_en: z.string(),
    audience_fr: z.string(),
    audience_en: z.string(),
    hours_fr: z.string(),
    hours_en: z.string(),
    verified_on: z.iso.date(),
    verification: z.string(),
    source_label: z.string(),
    source_url: z.string().nullable(),
  })
  .meta({ id: 'HelpLine' });

/** Numbers to call for help: everybody reads them, administrators keep them true. */
export const helpLines = defineResource({
  module: 'wellbeing',
  path: 'help-lines',
  table: 'help_lines',
  noun: 'un numéro d’aide',
  key: 'slug',
  keySchema: Slug,
  row: HelpLine,
  create: z.strictObject({ slug: Slug, ...fields }),
  update: z.strictObject(fields),
  orderBy: { column: 'position', direction: 'asc' },
  access: { list: 'public', get: 'public' },
});
