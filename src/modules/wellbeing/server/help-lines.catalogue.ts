import { z } from 'zod';
import { type CataloguePart, readRecords } from '#platform/catalogue/index.ts';

const text = z.string().trim().min(1).max(500);
const inBothLanguages = z.strictObject({ fr: text, en: text });

/** How a help line is written in `catalogue/help-lines.json`. */
export const HelpLine = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  position: z.int().min(1),
  number: z.string().regex(/^[0-9 ]{2,20}$/),
  channels: z.array(z.enum(['voice', 'sms', 'video', 'chat'])).min(1),
  label: inBothLanguages,
  description: inBothLanguages,
  audience: inBothLanguages,
  hours: inBothLanguages,
  verifiedOn: z.iso.date(),
  /** How the number was checked, and what was not. */
  verification: text,
  source: z.strictObject({ label: text, url: z.url({ protocol: /^https$/ }).nullable() }),
});

export const helpLines: CataloguePart = {
  name: 'help-lines',
  table: 'help_lines',
  key: 'slug',
  columns: {
    slug: 'text',
    position: 'smallint',
    number: 'text',
    channels: 'text[]',
    label_fr: 'text',
    label_en: 'text',
    description_fr: 'text',
    description_en: 'text',
    audience_fr: 'text',
    audience_en: 'text',
    hours_fr: 'text',
    hours_en: 'text',
    verified_on: 'date',
    verification: 'text',
    source_label: 'text',
    source_url: 'text',
  },
  whenWithdrawn: 'delete',
  code: [import.meta.url],
  async read(folder) {
    const lines = await readRecords(folder, 'help-lines.json', HelpLine);
    return lines.map((line) => ({
      slug: line.slug,
      position: line.position,
      number: line.number,
      channels: line.channels,
      label_fr: line.label.fr,
      label_en: line.label.en,
      description_fr: line.description.fr,
      description_en: line.description.en,
      audience_fr: line.audience.fr,
      audience_en: line.audience.en,
      hours_fr: line.hours.fr,
      hours_en: line.hours.en,
      verified_on: line.verifiedOn,
      verification: line.verification,
      source_label: line.source.label,
      source_url: line.source.url,
    }));
  },
};
