import { studentQuantileSql } from './student-quantile.rules.ts';

// Several check-ins a day for a month stay far below; the bound keeps one answer small whatever an import brought.
const mostPoints = 2000;
// Below three days nothing is said of their spread.
const fewestDays = 3;

/** Half of a 95 % interval of a mean of days: null below the fewest days. */
const halfWidth = (days: string, deviation: string) =>
  `case when ${days} >= ${fewestDays} then ${deviation} / sqrt(${days}) * ${studentQuantileSql(`${days}::int - 1`)} end`;
// `least` and `greatest` pass over null: without the case, nothing would become 0.
const bounded = (value: string) =>
  `case when (${value}) is not null then least(100, greatest(0, ${value})) end`;
// Sums of equal values differ in their last bits; whether an interval holds zero must not hang on them.
const rounded = (value: string) => `round((${value})::numeric, 6)::float8`;

/*
 * The signals of the period, and of the two weeks that end it. Policies add "own and unexpired"; the index on
 * (user_id, created_at) serves the window. Everything after reads these rows, already in memory.
 * $1 time zone, $2 range, $3 source or null, $4 last day or null.
 */
const told = `
  span as (
    select to_on, case $2
      when 'day' then to_on
      when 'week' then to_on - 6
      when 'month' then to_on - 29
      else (to_on - interval '1 year')::date + 1
    end as from_on
    from (select coalesce($4::date, (now() at time zone $1)::date) as to_on) as last_day
  ), told as materialized (
    select s.id, s.created_at, s.source_instrument as source, s.level,
      (s.metadata -> 'valence')::float8 as valence, (s.metadata -> 'arousal')::float8 as arousal,
      local_at::date as on_day, date_part('hour', local_at)::int / 4 * 4 as from_hour
    from public.clinical_signals s cross join lateral (select s.created_at at time zone $1 as local_at offset 0) as wall
    where s.created_at >= (select least(from_on, to_on - 13)::timestamp at time zone $1 from span)
      and s.created_at < (select (to_on + 1)::timestamp at time zone $1 from span)
  ), ranged as (
    select told.* from told, span where told.on_day between span.from_on and span.to_on
  ), signals as (
    select * from ranged where $3::text is null or source = $3
  )`;

/* Each value of each dimension, one a line: 1 is valence, 2 is arousal. */
const values = `
  value as materialized (
    select 1 as dimension, valence as value, id, created_at, on_day, from_hour from signals where valence is not null
    union all
    select 2, arousal, id, created_at, on_day, from_hour from signals where arousal is not null
  )`;

const summaries = `
  summary as (
    select dimension, count(*) as count, ${bounded('avg(value)')} as mean, stddev_samp(value) as deviation
    from value group by dimension
  )`;

/* Successive answers at most a day apart. Fisher's transformation gives the interval; equal values have no correlation. */
const inertias = `
  follow as (
    select dimension, value, before from (
      select dimension, value, created_at - lag(created_at) over one_by_one as after, lag(value) over one_by_one as before
      from value window one_by_one as (partition by dimension order by created_at, id)
    ) as one where after <= interval '24 hours'
  ), inertia as (
    select dimension, json_build_object(
      'pairs', pairs, 'correlation', r,
      'low', case when pairs > 3 then tanh(atanh(r) - 1.959964 / sqrt(pairs - 3)) end,
      'high', case when pairs > 3 then tanh(atanh(r) + 1.959964 / sqrt(pairs - 3)) end
    ) as said
    from (
      select dimension, count(*) as pairs,
        case when min(value) < max(value) and min(before) < max(before)
          then least(1, greatest(-1, corr(value, before))) end as r
      from follow group by dimension
    ) as pair
  )`;

/* Stretches of four hours: within each, a day is one value, so that a day of many answers does not speak for many. */
const dayParts = `
  day_part as (
    select dimension, json_agg(json_build_object(
      'fromHour', from_hour, 'count', count, 'days', days, 'mean', ${bounded('mean')},
      'low', ${bounded('mean - half')}, 'high', ${bounded('mean + half')}
    ) order by from_hour) as said
    from (
      select dimension, from_hour, sum(count)::int as count, count(*) as days, avg(value) as mean,
        ${halfWidth('count(*)', 'stddev_samp(value)')} as half
      from (
        select dimension, from_hour, on_day, avg(value) as value, count(*) as count from value group by 1, 2, 3
      ) as of_day group by 1, 2
    ) as part group by dimension
  )`;

/*
 * Seven days against the seven before: answers of one day resemble each other, so each day is one value. Welch's standard
 * error with the smaller number of days less one, the careful choice for so few.
 */
const weeks = `
  week as (
    select dimension, is_last, count(*) as days, avg(value) as mean, stddev_samp(value) as deviation
    from (
      select dimension, on_day > to_on - 7 as is_last, on_day, avg(value) as value
      from span, told cross join lateral (values (1, valence), (2, arousal)) as said (dimension, value)
      where on_day > to_on - 14 and value is not null and ($3::text is null or source = $3)
      group by 1, 2, 3
    ) as of_day group by dimension, is_last having true
  ), against as (
    select dimension, last.days as last_days, last.mean as last_mean, before.days as before_days,
      before.mean as before_mean,
      ${halfWidth('last.days', 'last.deviation')} as last_half,
      ${halfWidth('before.days', 'before.deviation')} as before_half,
      ${rounded('last.mean - before.mean')} as difference,
      case when least(last.days, before.days) >= ${fewestDays} then ${rounded(
        `sqrt(last.deviation ^ 2 / last.days + before.deviation ^ 2 / before.days)
          * ${studentQuantileSql('least(last.days, before.days)::int - 1')}`,
      )} end as half
    from (select * from week where is_last) as last
    full join (select * from week where not is_last) as before using (dimension)
  ), comparison as (
    select dimension, json_build_object(
      'last', json_build_object('days', coalesce(last_days, 0), 'mean', ${bounded('last_mean')},
        'low', ${bounded('last_mean - last_half')}, 'high', ${bounded('last_mean + last_half')}),
      'before', json_build_object('days', coalesce(before_days, 0), 'mean', ${bounded('before_mean')},
        'low', ${bounded('before_mean - before_half')}, 'high', ${bounded('before_mean + before_half')}),
      'difference', difference, 'low', difference - half, 'high', difference + half,
      'verdict', case
        when half is null then 'too-few'
        when difference - half > 0 then 'higher'
        when difference + half < 0 then 'lower'
        else 'unclear' end
    ) as said from against
  )`;

const nothing = {
  inertia: `'{"pairs":0,"correlation":null,"low":null,"high":null}'`,
  week: `'{"days":0,"mean":null,"low":null,"high":null}'::json`,
};
const noComparison = `json_build_object('last', ${nothing.week}, 'before', ${nothing.week},
  'difference', null, 'low', null, 'high', null, 'verdict', 'too-few')`;

const ofDimension = (name: 'valence' | 'arousal', dimension: 1 | 2) => `
    json_build_object(
      'count', coalesce((select count from summary where dimension = ${dimension}), 0),
      'mean', (select mean from summary where dimension = ${dimension}),
      'deviation', (select deviation from summary where dimension = ${dimension}),
      'inertia', coalesce((select said from inertia where dimension = ${dimension}), ${nothing.inertia}),
      'dayParts', coalesce((select said from day_part where dimension = ${dimension}), '[]'),
      'weeks', coalesce((select said from comparison where dimension = ${dimension}), ${noComparison})
    ) as "${name}"`;

const ofSource = (name: 'valence' | 'arousal') => `json_build_object(
      'count', count(${name}), 'mean', ${bounded(`avg(${name})`)}, 'deviation', stddev_samp(${name}))`;

/** One trip for a whole period: points, days, map, instruments and statistics of the caller's own signals. */
export const trendsSql = `
  with ${told}, ${values}, ${summaries}, ${inertias}, ${dayParts}, ${weeks}
  select
    (select from_on from span)::text as "fromOn",
    (select to_on from span)::text as "toOn",
    (select count(*)::int from signals) as count,
    (select $2 <> 'year' and count(*) > ${mostPoints} from signals) as "isTruncated",
    coalesce((
      select json_agg(json_build_object(
        'id', id, 'at', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'source', source, 'level', level, 'valence', valence, 'arousal', arousal
      ) order by created_at, id)
      from (
        select * from signals where $2 <> 'year' order by created_at desc, id desc limit ${mostPoints}
      ) as point
    ), '[]') as points,
    coalesce((
      select json_agg(json_build_object(
        'on', on_day, 'count', count, 'meanLevel', level, 'meanValence', valence, 'meanArousal', arousal
      ) order by on_day)
      from (
        select on_day, count(*) as count, avg(level)::float8 as level, ${bounded('avg(valence)')} as valence,
          ${bounded('avg(arousal)')} as arousal
        from signals group by on_day
      ) as day
    ), '[]') as days,
    coalesce((
      select json_agg(json_build_object('valenceTenth', v, 'arousalTenth', a, 'count', count) order by v, a)
      from (
        select least(9, floor(valence / 10)::int) as v, least(9, floor(arousal / 10)::int) as a, count(*) as count
        from signals where valence is not null and arousal is not null group by 1, 2
      ) as cell
    ), '[]') as cells,
    coalesce((
      select json_agg(json_build_object('source', source, 'count', count, 'valence', valence, 'arousal', arousal)
        order by count desc, source)
      from (
        select source, count(*) as count, ${ofSource('valence')} as valence, ${ofSource('arousal')} as arousal
        from ranged group by source
      ) as instrument
    ), '[]') as sources,
    ${ofDimension('valence', 1)},
    ${ofDimension('arousal', 2)}`;
