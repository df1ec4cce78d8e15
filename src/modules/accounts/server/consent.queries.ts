import type { Transaction } from '#platform/database/transaction.ts';

/** The caller's own open agreement to this text, if there is one: policies hide everybody else's. */
export async function findOpenConsent(tx: Transaction, purpose: string, textVersion: string) {
  return tx.kysely
    .selectFrom('consents')
    .select('id')
    .where('purpose', '=', purpose)
    .where('text_version', '=', textVersion)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** Everything the caller ever agreed to or withdrew, oldest first. */
export async function listConsents(tx: Transaction) {
  return tx.kysely
    .selectFrom('consents')
    .select(['id', 'purpose', 'text_version', 'granted_at', 'withdrawn_at'])
    .orderBy('granted_at')
    .orderBy('id')
    .execute();
}
