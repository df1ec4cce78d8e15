import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const Role = z.enum(['student', 'clinician', 'teacher', 'moderator', 'admin']);
const Status = z.enum(['active', 'suspended']);

export const Account = z
  .object({
    id: RowId,
    email: z.string(),
    role: Role,
    status: Status,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Account' });

/** For administrators, and never on their own row. */
export const AccountUpdate = z.strictObject({ role: Role, status: Status });

export const accountsResource = defineResource({
  module: 'accounts',
  path: 'accounts',
  table: 'accounts',
  noun: 'un compte (rôle et état)',
  row: Account,
  update: AccountUpdate,
  canDelete: false,
  filters: { role: Role, status: Status },
});
