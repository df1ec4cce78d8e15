import type { Transaction } from '#platform/database/transaction.ts';

/** The caller's own account and profile, or undefined for a person who no longer exists. */
export async function findSelf(tx: Transaction, personId: string) {
  return tx.kysely
    .selectFrom('accounts')
    .innerJoin('profiles', 'profiles.id', 'accounts.id')
    .select(['accounts.id', 'accounts.email', 'accounts.role', 'accounts.status', 'accounts.is_demo'])
    .select(['profiles.name', 'profiles.preferences'])
    .where('accounts.id', '=', personId)
    .executeTakeFirst();
}
