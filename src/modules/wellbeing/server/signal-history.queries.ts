import type { Transaction } from '#platform/database/transaction.ts';
import type { SignalHistory } from '../contract/signal-history.ts';

interface Window {
  range: SignalHistory['range'];
  days: number;
  timeZone: string;
}

// Several check-ins a day for 90 days stay far below; the bound keeps one answer small whatever an import brought.
const mostPoints = 2000;

// One trip: the person's signals of the window once, then seen as points and as days of the person's own calendar.
// Policies add "own and unexpired"; the index on (user_id, created_at) serves the window.
const historySql = `
  with span as (
    select (now() at time zone $1)::date - ($2::int - 1) as from_on, (now() at time zone $1)::date as to_on
  ), signals as materialized (
    select s.id, s.created_at, s.source_instrument, s.level,
      (s.metadata ->> 'valence')::float8 as valence, (s.metadata ->> 'arousal')::float8 as arousal
    from public.clinical_signals s
    where s.created_at >= (select from_on::timestamp at time zone $1 from span)
    order by s.created_at desc, s.id desc
    limit $3
  )
  select
    (select from_on from span)::text as "fromOn",
    (select to_on from span)::text as "toOn",
    (select count(*) = $3 from signals) as "isTruncated",
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', id, 'at', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'source', source_instrument, 'level', level, 'valence', valence, 'arousal', arousal
      ) order by created_at, id) from signals
    ), '[]') as points,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'on', day.on_day, 'count', day.count, 'meanLevel', day.level,
        'meanValence', day.valence, 'meanArousal', day.arousal
      ) order by day.on_day)
      from (
        select (created_at at time zone $1)::date as on_day, count(*)::int as count,
          avg(level)::float8 as level, avg(valence) as valence, avg(arousal) as arousal
        from signals group by 1
      ) as day
    ), '[]') as days`;

/** The caller's unexpired signals of a window, one by one and by day; days without any are absent. */
export async function getSignalHistory(
  tx: Transaction,
  { range, days, timeZone }: Window,
): Promise<SignalHistory> {
  const { rows } = await tx.query<Omit<SignalHistory, 'range'>>(historySql, [timeZone, days, mostPoints]);
  const [history] = rows;
  if (!history) throw new Error('the history query always answers one row');
  return { range, ...history };
}

/** Every unexpired signal of the caller, oldest first, as the export gives them. */
export async function listAllSignals(tx: Transaction) {
  return tx.kysely
    .selectFrom('clinical_signals')
    .select([
      'id',
      'created_at',
      'expires_at',
      'source_instrument',
      'domain',
      'level',
      'window_type',
      'module_context',
      'metadata',
    ])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Erases every signal the caller sees; answers how many. */
export async function deleteAllSignals(tx: Transaction): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from public.clinical_signals where user_id = (select auth.uid())',
  );
  return rowCount ?? 0;
}
