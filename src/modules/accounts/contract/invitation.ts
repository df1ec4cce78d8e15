import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

export const InvitationStatus = z.enum(['pending', 'accepted', 'expired']);

/** The token is never shown: it is only in the invitation's mail, and the database keeps its hash. */
export const Invitation = z
  .object({
    id: RowId,
    email: z.string(),
    role: z.string(),
    status: InvitationStatus,
    invited_by: RowId.nullable(),
    revoked_at: Instant.nullable(),
    accepted_at: Instant.nullable(),
    expires_at: Instant,
    created_at: Instant,
  })
  .meta({ id: 'Invitation' });

/** Creating goes through its own route, which makes the token and sends the mail. */
export const invitations = defineResource({
  module: 'accounts',
  path: 'invitations',
  table: 'invitations',
  noun: 'une invitation',
  row: Invitation,
  update: z.strictObject({ revoked_at: Instant }),
  filters: { status: InvitationStatus },
});
