import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

/**
 * Every use of personal data that waits for the person's agreement, with the version of the text shown today. A text
 * that changes takes a new version, and everybody is asked again: `consent-texts.test.ts` holds each to its wording.
 */
export const consentTextVersions = {
  journal_feedback_model: '2026-11-26',
  gesture_wording_model: '2026-11-26',
  emergency_ordering_model: '2026-11-26',
  music_external: '2026-11-26',
  reminders: '2026-11-26',
} as const satisfies Record<string, string>;

export type ConsentPurpose = keyof typeof consentTextVersions;

export const consentPurposes = Object.keys(consentTextVersions) as [ConsentPurpose, ...ConsentPurpose[]];

/** True for an agreement that still counts: not withdrawn, and to the text shown today. */
export function isInForce(consent: Pick<Consent, 'purpose' | 'text_version' | 'withdrawn_at'>): boolean {
  const versions: Readonly<Record<string, string>> = consentTextVersions;
  return consent.withdrawn_at === null && versions[consent.purpose] === consent.text_version;
}

export const Consent = z
  .object({
    id: RowId,
    user_id: RowId,
    purpose: z.string(),
    text_version: z.string(),
    granted_at: Instant,
    withdrawn_at: Instant.nullable(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

const Purpose = z.enum(consentPurposes);

/** Agreeing says which text was read: yesterday's is refused. */
export const ConsentCreate = z
  .strictObject({
    purpose: Purpose,
    text_version: z.iso.date().meta({ description: 'Version du texte montré à la personne' }),
  })
  .refine(({ purpose, text_version }) => consentTextVersions[purpose] === text_version, {
    path: ['text_version'],
    params: {
      rule: 'sentence',
      message: 'Ce texte a changé depuis : relis-le avant de donner ton accord.',
      accepted: 'la version montrée aujourd’hui',
    },
  });

/** Any instant withdraws; the database's clock says which. A withdrawn agreement stays withdrawn. */
export const consents = defineResource({
  module: 'accounts',
  path: 'consents',
  table: 'consents',
  noun: 'un accord',
  row: Consent,
  create: ConsentCreate,
  update: z.strictObject({ withdrawn_at: Instant }),
  canDelete: false,
  orderBy: { column: 'granted_at', direction: 'desc' },
  filters: { purpose: Purpose },
});
