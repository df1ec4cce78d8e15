import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import { type ConsentPurpose, consentTextVersions } from '../contract/consent.ts';
import { findOpenConsent } from './consent.queries.ts';

/** What each agreement is called, in the sentence that refuses without it. */
const names: Record<ConsentPurpose, string> = {
  journal_feedback_model: 'le retour d’un modèle sur une entrée de journal',
  gesture_wording_model: 'le choix et les mots d’un geste par un modèle',
  emergency_ordering_model: 'l’ordre des passages d’urgence par un modèle',
  music_external: 'la musique par un service extérieur',
  reminders: 'les rappels',
};

/**
 * Has the caller agreed, to the text shown today, and not withdrawn? Asked of the database each time, within the unit
 * of work that would use the data: a withdrawal counts from the next one on.
 */
export async function hasConsent(tx: Transaction, purpose: ConsentPurpose): Promise<boolean> {
  return (await findOpenConsent(tx, purpose, consentTextVersions[purpose])) !== undefined;
}

/** @throws Problem `consent-needed`, naming the agreement that is missing */
export async function requireConsent(tx: Transaction, purpose: ConsentPurpose): Promise<void> {
  if (await hasConsent(tx, purpose)) return;
  throw new Problem('consent-needed', {
    detail: `Il manque ton accord pour ${names[purpose]}. Tu peux le donner, et le retirer, dans «\u00a0Mes accords\u00a0».`,
  });
}
