import type { Transaction } from '#platform/database/transaction.ts';
import type { Feeling } from '../rules/affect-plane.ts';
import type { BeforeAfter } from '../rules/evidence/gesture-evidence.ts';

// Several a day for months; older ones leave a year after they were given anyway.
const mostAnswers = 1000;
const mostSaid = 500;

const evidenceSql = `
  select
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'slug', slug,
        'before', jsonb_build_object('valence', before_valence, 'arousal', before_arousal),
        'after', jsonb_build_object('valence', after_valence, 'arousal', after_arousal)
      ))
      from (select * from public.gesture_effects order by created_at desc, id desc limit $1) as effect
    ), '[]') as answers,
    coalesce((
      select jsonb_agg(jsonb_build_object('valence', metadata -> 'valence', 'arousal', metadata -> 'arousal'))
      from (
        select metadata from public.clinical_signals
        where created_at > now() - interval '90 days' and metadata ? 'valence' and metadata ? 'arousal'
        order by created_at desc, id desc limit $2
      ) as signal
    ), '[]') as said`;

/** The caller's unexpired answers before and after gestures, and what they said these three months. */
export async function findAnswers(tx: Transaction): Promise<{ answers: BeforeAfter[]; said: Feeling[] }> {
  const { rows } = await tx.query<{ answers: BeforeAfter[]; said: Feeling[] }>(evidenceSql, [
    mostAnswers,
    mostSaid,
  ]);
  const [found] = rows;
  if (!found) throw new Error('the evidence query always answers one row');
  return found;
}

/** Erases every answer of the caller, expired ones included: no condition, the deletion policy alone decides. */
export async function deleteAllEffects(tx: Transaction): Promise<number> {
  const { rowCount } = await tx.query('delete from public.gesture_effects');
  return rowCount ?? 0;
}
