import type pg from 'pg';

const metadata = `jsonb_build_object('valence', (n * 37) % 101, 'arousal', (n * 53) % 101, 'confidence', 1)`;
const ownSignals = 360;
// How many signals each of the other people has: four a day for 90 days as well.
const signalsPerOther = 360;
const batchRows = 500_000;

/** Gives the person four signals a day for 90 days; answers how many rows they then have. */
export async function addOwnSignals(admin: pg.Client, personId: string): Promise<number> {
  await admin.query(
    `insert into public.clinical_signals (user_id, source_instrument, level, metadata, created_at, expires_at)
     select $1, 'scan_sliders', n % 5, ${metadata}, now() - n * interval '6 hours', now() + interval '200 days'
     from generate_series(1, $2) as n`,
    [personId, ownSignals - 1],
  );
  const { rows } = await admin.query<{ count: number }>(
    'select count(*)::int as count from public.clinical_signals where user_id = $1',
    [personId],
  );
  return rows[0]?.count ?? 0;
}

async function countOthers(admin: pg.Client, personId: string): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(
    'select count(*) as count from public.clinical_signals where user_id <> $1',
    [personId],
  );
  return Number(rows[0]?.count ?? 0);
}

async function shrinkTo(admin: pg.Client, personId: string, size: number): Promise<void> {
  await admin.query(
    `create temporary table kept as (
       select * from public.clinical_signals where user_id = '${personId}'
     ) union all (
       select * from public.clinical_signals where user_id <> '${personId}' limit ${size}
     )`,
  );
  await admin.query('truncate public.clinical_signals');
  await admin.query('insert into public.clinical_signals select * from kept');
  await admin.query('drop table kept');
}

/**
 * Brings the table to so many rows of invented other people. Constraints and indexes do their work; triggers rest, since
 * announcing five million rows to nobody would only take time. The disk is at rest when it returns.
 */
export async function bringTo(admin: pg.Client, personId: string, size: number): Promise<void> {
  await admin.query(`set session_replication_role = replica; set synchronous_commit = off`);
  const present = await countOthers(admin, personId);
  if (present > size) await shrinkTo(admin, personId, size);
  for (let from = present; from < size; from += batchRows) {
    await admin.query(
      `insert into public.clinical_signals (user_id, source_instrument, level, metadata, created_at, expires_at)
       select md5('other ' || n / ${signalsPerOther})::uuid, 'scan_sliders', n % 5, ${metadata},
         now() - (n % ${signalsPerOther}) * interval '6 hours', now() + interval '200 days'
       from generate_series($1::int, $2::int) as n`,
      [from, Math.min(from + batchRows, size) - 1],
    );
  }
  await admin.query(`set session_replication_role = origin; set synchronous_commit = on`);
  await admin.query('vacuum (analyze) public.clinical_signals');
  await admin.query('checkpoint');
}
