import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { type Asked, type Told, trendsByHand } from '#test/trends/by-hand.ts';
import { addDays, clockChanges, onTheWall } from '#test/trends/local-clock.ts';
import { expectClose } from '#test/trends/nearly.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
const zones = ['Europe/Paris', 'Pacific/Auckland', 'Indian/Reunion', 'America/Guadeloupe', 'Asia/Kathmandu'];
const now = new Date();

let server: MemberApp;

beforeAll(async () => {
  server = await startMemberApp();
});
afterAll(() => server.close());

/** Writes signals in the past, as the administrator: nobody can through the API. */
async function write(owner: string, history: readonly Told[], keptMs = 366 * dayMs): Promise<void> {
  const rows = history.map(({ at, source, level, valence, arousal }) => ({
    source_instrument: source,
    level,
    metadata: { ...(valence === null ? {} : { valence }), ...(arousal === null ? {} : { arousal }) },
    created_at: at,
    expires_at: new Date(at.getTime() + keptMs),
  }));
  await server.database.adminPool.query(
    `insert into public.clinical_signals (user_id, source_instrument, level, metadata, created_at, expires_at)
     select $1, source_instrument, level, metadata, created_at, expires_at
     from jsonb_to_recordset($2) as signal
       (source_instrument text, level smallint, metadata jsonb, created_at timestamptz, expires_at timestamptz)`,
    [owner, JSON.stringify(rows)],
  );
}

async function personWith(history: readonly Told[]): Promise<string> {
  const person = await server.createPerson();
  await write(person, history);
  return person;
}

const trends = (person: string | undefined, query: Record<string, string>) =>
  server.ask(person, { url: `/api/wellbeing/trends?${new URLSearchParams(query)}` });

const signal = (at: Date, valence = 40): Told => ({ at, source: 'SAM', level: 2, valence, arousal: 60 });

describe('refuses', () => {
  test('somebody who is not signed in', async () => {
    expect((await trends(undefined, {})).status).toBe(401);
  });

  test.each([
    ['timeZone', 'Europe/Atlantis'],
    // PostgreSQL would read its sign the other way round.
    ['timeZone', '+02:00'],
    ['range', 'century'],
    ['source', 'crystal-ball'],
    ['until', '2026-02-30'],
    ['until', '9999-12-31'],
  ])('a %s that is %s', async (name, value) => {
    const { status, body } = await trends(await server.createPerson(), { [name]: value });
    expect([status, body.errors[0].path]).toEqual([422, name]);
  });
});

test('never counts an expired signal, to the second', async () => {
  const person = await server.createPerson();
  await write(person, [signal(new Date(now.getTime() - hourMs))], 2 * hourMs);
  await write(person, [signal(new Date(now.getTime() - 2 * dayMs), 90)], 2 * dayMs + 2 * minuteMs);
  const seen = async () => {
    const { body } = await trends(person, { range: 'year', timeZone: 'UTC' });
    return [body.count, body.valence.mean, body.days.length, body.sources[0].count];
  };
  expect(await seen()).toEqual([2, 65, 2, 2]);
  await server.database.adminPool.query(
    `update public.clinical_signals set expires_at = now() where user_id = $1 and metadata ->> 'valence' = '90'`,
    [person],
  );
  expect(await seen()).toEqual([1, 40, 1, 1]);
});

test('never counts anybody else’s', async () => {
  await personWith([signal(now), signal(now)]);
  const { body } = await trends(await server.createPerson(), { range: 'year' });
  expect([body.count, body.points, body.days, body.cells, body.sources]).toEqual([0, [], [], [], []]);
});

test('gives the points one by one for a month, and none for a year', async () => {
  const person = await personWith(
    [3, 2, 1].map((days) => signal(new Date(now.getTime() - days * dayMs), days)),
  );
  const month = await trends(person, { range: 'month', timeZone: 'UTC' });
  expect(month.body.points.map(({ valence }: Told) => valence)).toEqual([3, 2, 1]);
  const year = await trends(person, { range: 'year', timeZone: 'UTC' });
  expect([year.body.points, year.body.count, year.body.isTruncated]).toEqual([[], 3, false]);
});

describe.each(['Europe/Paris', 'Pacific/Auckland'])('when the clocks change in %s', (timeZone) => {
  const changes = clockChanges(timeZone, now);

  test('they do so twice in the year before', () => {
    expect(changes).toHaveLength(2);
  });

  test.each(changes)('each moment stays in its own day around %s', async (change) => {
    const { on } = onTheWall(change, timeZone);
    // Every half hour from the day before to the day after: 23, 24 or 25 hours of each.
    const moments = Array.from(
      { length: 150 },
      (_, index) => new Date(change.getTime() + (index - 75) * 30 * minuteMs),
    );
    const history = moments.map((at) => signal(at));
    const person = await personWith(history);
    const { body } = await trends(person, { range: 'day', timeZone, until: on });
    const expected = moments.filter((at) => onTheWall(at, timeZone).on === on).length;
    expect([46, 50]).toContain(expected);
    expect([body.count, body.days]).toEqual([expected, [expect.objectContaining({ on, count: expected })]]);
    const week = await trends(person, { range: 'week', timeZone, until: addDays(on, 2) });
    expectClose(
      week.body,
      trendsByHand(history, { range: 'week', timeZone, source: null, until: addDays(on, 2) }),
    );
  });
});

const told = fc.record({
  minutesAgo: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * 1440 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 365 * 1440 }) },
  ),
  source: fc.constantFrom('SAM', 'scan_sliders', 'scan_camera'),
  level: fc.integer({ min: 0, max: 4 }),
  valence: fc.option(
    fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2),
    { freq: 8 },
  ),
  arousal: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }),
});
const histories = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(told, { minLength: 1, maxLength: 1 }) },
    { weight: 8, arbitrary: fc.array(told, { maxLength: 90, size: 'max' }) },
    // All the same, on a value that sums badly.
    {
      weight: 2,
      arbitrary: fc
        .array(told, { maxLength: 60, size: 'max' })
        .map((list) => list.map((one) => ({ ...one, valence: 33.3, arousal: 0.1 }))),
    },
  )
  // Two of one minute have no order of their own that a second computation could know.
  .map((list) => [...new Map(list.map((one) => [one.minutesAgo, one])).values()])
  .map((list) =>
    list.map(
      ({ minutesAgo, ...rest }): Told => ({ ...rest, at: new Date(now.getTime() - minutesAgo * minuteMs) }),
    ),
  );
const questions = fc.record({
  range: fc.constantFrom<Asked['range']>('day', 'week', 'month', 'year'),
  timeZone: fc.constantFrom(...zones),
  source: fc.option(fc.constantFrom('SAM', 'scan_sliders', 'scan_camera')),
  daysBack: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 })),
});

test('every figure is the one that a second computation finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.array(questions, { minLength: 3, maxLength: 3 }),
      async (history, asked) => {
        const person = await personWith(history);
        for (const { range, timeZone, source, daysBack } of asked) {
          const until = addDays(onTheWall(new Date(), timeZone).on, -daysBack);
          const query = { range, timeZone, until, ...(source ? { source } : {}) };
          const { status, body } = await trends(person, query);
          expect(status).toBe(200);
          expectClose(body, trendsByHand(history, { range, timeZone, source, until }));
        }
      },
    ),
    // Smaller examples would take a minute to find, and the difference is said with its path.
    { numRuns: 40, endOnFailure: true },
  );
});

test('says that this week is not the one before only when the interval leaves zero out', async () => {
  const daily = (values: readonly number[]) =>
    values.map((valence, daysAgo) => signal(new Date(now.getTime() - daysAgo * dayMs), valence));
  const verdict = async (values: readonly number[]) => {
    const until = now.toISOString().slice(0, 10);
    const { body } = await trends(await personWith(daily(values)), { timeZone: 'UTC', until });
    return body.valence.weeks.verdict;
  };
  const [high, low] = [
    [70, 72, 68, 71, 69, 70, 73],
    [40, 42, 38, 41, 39, 40, 43],
  ] as const;
  const wide = [10, 90, 20, 80, 30, 70, 50];
  expect(await verdict([...high, ...low])).toBe('higher');
  expect(await verdict([...low, ...high])).toBe('lower');
  expect(await verdict([...wide, ...low])).toBe('unclear');
  expect(await verdict(Array<number>(14).fill(33.3))).toBe('unclear');
  expect(await verdict(high)).toBe('too-few');
});
