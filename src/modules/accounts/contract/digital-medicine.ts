import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant, shortText } from '#contract/values.ts';

export const ProgrammeSignUp = z
  .object({
    id: CatalogueId,
    email: z.string(),
    prénom: z.string().nullable(),
    intéret: z.string().nullable(),
    consent_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'ProgrammeSignUp' });

export const ProgrammeSignUpCreate = z.strictObject({
  email: z.email().max(254),
  prénom: shortText(80).optional(),
  intéret: shortText(500).optional(),
  consent_at: Instant,
});

/** Anybody signs up; the answer is the same whether the address was known or not; only administrators read. */
export const digitalMedicine = defineResource({
  module: 'accounts',
  path: 'digital-medicine',
  table: 'Digital Medicine',
  noun: 'une inscription au programme « Digital Medicine »',
  keySchema: CatalogueIdInUrl,
  row: ProgrammeSignUp,
  create: ProgrammeSignUpCreate,
  access: { create: 'public' },
  isWriteOnly: true,
});
