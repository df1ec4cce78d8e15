import type { Transaction } from '#platform/database/transaction.ts';
import { type RecentSignal, trendHours } from '../rules/gesture-moment.ts';

/** What the database knows that a gesture is chosen from; policies add "own and unexpired". */
export interface KnownSituation {
  recent: RecentSignal[];
  recentSlugs: string[];
  isOnShift: boolean;
  localHour: number;
}

// As many proposals as a library of reference holds gestures, twice.
const rememberedProposals = 100;
// Three days at twenty a day.
const mostRecent = 60;

// One trip for all of it: the last unexpired signals, what was proposed after them, the shift under way, the hour.
const situationSql = `
  with signals as materialized (
    select created_at, id, metadata from public.clinical_signals
    order by created_at desc, id desc limit $2
  )
  select
    extract(hour from now() at time zone $1)::int as "localHour",
    exists (
      select from public.shifts where kind = 'garde' and starts_at <= now() and ends_at > now()
    ) as "isOnShift",
    coalesce((
      select jsonb_agg(metadata #>> '{raw,gesture}' order by created_at desc, id desc)
        filter (where metadata #>> '{raw,gesture}' is not null)
      from signals
    ), '[]') as "recentSlugs",
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'valence', metadata -> 'valence', 'arousal', metadata -> 'arousal',
        'ageHours', extract(epoch from now() - created_at) / 3600
      ) order by created_at desc, id desc)
      from (
        select * from signals
        where created_at > now() - make_interval(hours => $3) and metadata ? 'valence' and metadata ? 'arousal'
        order by created_at desc, id desc limit $4
      ) as lately
    ), '[]') as recent`;

/** What is known of the caller's present situation, from what has not expired. */
export async function findKnownSituation(tx: Transaction, timeZone: string): Promise<KnownSituation> {
  const values = [timeZone, rememberedProposals, trendHours, mostRecent];
  const { rows } = await tx.query<KnownSituation>(situationSql, values);
  const [situation] = rows;
  if (!situation) throw new Error('the situation query always answers one row');
  return situation;
}
