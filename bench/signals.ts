import type pg from 'pg';

const metadata = `jsonb_build_object('valence', (n * 37) % 101, 'arousal', (n * 53) % 101, 'confidence', 1)`;
/** Four signals a day for a year. */
export const ownSignals = 1460;
const batchRows = 500_000;

// The newest is an hour old, the oldest a little less than a year.
const columns = (owner: string, position: string) =>
  `select ${owner} as user_id, n, ${position} as position, now() - interval '1 hour' - (n % ${ownSignals}) * interval '5 hours 58 minutes' as created_at`;

/**
 * Fills the table anew: the person's year of signals, and so many rows of invented other people, four a day for a year
 * as well. The person's rows lie scattered among the others', as time would have scattered them: each on a page of its
 * own once the table is large. Constraints and indexes do their work; triggers rest, since announcing five million rows
 * to nobody would only take time. The disk is at rest when it returns.
 */
export async function fillSignals(admin: pg.Client, personId: string, rowsOfOthers: number): Promise<void> {
  await admin.query('set session_replication_role = replica; set synchronous_commit = off');
  await admin.query('truncate public.clinical_signals');
  for (let from = 0; from < rowsOfOthers; from += batchRows) {
    await admin.query(
      `insert into public.clinical_signals
         (user_id, source_instrument, level, metadata, created_at, expires_at)
       select user_id, case n % 3 when 0 then 'SAM' else 'scan_sliders' end, n % 5, ${metadata}, created_at,
         now() + interval '1 day'
       from (
         ${columns(`md5('other ' || n / ${ownSignals})::uuid`, 'n::float8')}
         from generate_series($1::int, $2::int - 1) as n
         union all
         ${columns('$3::uuid', `n * $4::float8 / ${ownSignals}`)}
         from generate_series(0, ${ownSignals} - 1) as n
         where n * $4::float8 / ${ownSignals} >= $1 and n * $4::float8 / ${ownSignals} < $2
       ) as row
       order by position`,
      [from, Math.min(from + batchRows, rowsOfOthers), personId, rowsOfOthers],
    );
  }
  await admin.query('set session_replication_role = origin; set synchronous_commit = on');
  await admin.query('vacuum (analyze) public.clinical_signals');
  await admin.query('checkpoint');
}
