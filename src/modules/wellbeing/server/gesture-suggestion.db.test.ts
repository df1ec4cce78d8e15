import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;

const hourMs = 3_600_000;
const url = '/api/wellbeing/gesture-suggestion';
const tense = { valence: 15, arousal: 90 };
const low = { valence: 15, arousal: 10 };

interface PastSignal {
  feeling: { valence: number; arousal: number };
  hoursAgo: number;
  gesture?: string;
  isExpired?: boolean;
}

/** Writes signals in the past, as the administrator: nobody can through the API. */
async function give(owner: string, signals: readonly PastSignal[]): Promise<void> {
  for (const { feeling, hoursAgo, gesture, isExpired = false } of signals) {
    await server.database.adminPool.query(
      `insert into public.clinical_signals
         (user_id, source_instrument, level, module_context, metadata, created_at, expires_at)
       values ($1, 'scan_sliders', 2, 'assess', $2, $3, $4)`,
      [
        owner,
        JSON.stringify({ ...feeling, raw: { ...feeling, ...(gesture && { gesture }) } }),
        new Date(Date.now() - hoursAgo * hourMs),
        new Date(Date.now() + (isExpired ? -1 : 24 * hourMs)),
      ],
    );
  }
}

const suggest = async (owner: string, query = '') =>
  (await server.ask(owner, { url: `${url}${query}` })).body;
/** A person with these signals, and what they are offered. */
async function offered(signals: readonly PastSignal[], query = '') {
  const person = await server.createPerson();
  await give(person, signals);
  const { gesture, why } = await suggest(person, query);
  return { slug: gesture.slug, why };
}

beforeAll(async () => {
  server = await startMemberApp();
  await server.loadCatalogue();
});

afterAll(() => server.close());

describe('is refused', () => {
  test('to somebody who is not signed in', async () => {
    expect((await server.ask(undefined, { url })).status).toBe(401);
  });

  test.each([
    ['a limit nobody knows', '?limits=noSound,noSmell', 'limits.1'],
    ['a time zone that does not exist', '?timeZone=Europe/Atlantis', 'timeZone'],
  ])('with %s', async (_name, query, path) => {
    const { status, body } = await server.ask(await server.createPerson(), { url: `${url}${query}` });
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });
});

describe('what has expired never influences it', () => {
  const said = [{ feeling: low, hoursAgo: 1 }];

  test.each([
    ['the last thing said', [], [{ feeling: tense, hoursAgo: 2 }], 'tense'],
    [
      'the last three days',
      [{ feeling: { valence: 50, arousal: 50 }, hoursAgo: 1 }],
      [10, 20, 30].map((hoursAgo) => ({ feeling: tense, hoursAgo })),
      'tense',
    ],
    [
      'a state that keeps coming back',
      said,
      [10, 20, 30].map((hoursAgo) => ({ feeling: low, hoursAgo })),
      'low',
    ],
    ['what was proposed', said, [{ feeling: tense, hoursAgo: 80, gesture: 'micro-walk' }], 'low'],
  ])('%s', async (_name, kept, extra, code) => {
    const noon = '?timeZone=UTC';
    const without = await offered(kept, noon);
    const withExpired = await offered([...kept, ...extra.map((one) => ({ ...one, isExpired: true }))], noon);
    const withLiving = await offered([...kept, ...extra], noon);
    expect(withExpired).toEqual(without);
    // The rows do matter as long as they live: else this proves nothing.
    expect(withLiving).not.toEqual(without);
    expect(withLiving.why.code).toBe(code);
  });

  test('nor does it influence the gesture after a check-in', async () => {
    const gestures = await Promise.all(
      [[], [{ feeling: low, hoursAgo: 3, gesture: 'micro-walk', isExpired: true }]].map(async (signals) => {
        const person = await server.createPerson();
        await give(person, signals);
        const payload = { instrument: 'scan_sliders', ...low, timeZone: 'UTC' };
        const { body } = await server.ask(person, {
          method: 'POST',
          url: '/api/wellbeing/check-ins',
          payload,
        });
        return [body.gesture.slug, body.why];
      }),
    );
    expect(gestures[1]).toEqual(gestures[0]);
  });
});

test('nobody else’s signals influence it', async () => {
  await give(await server.createPerson(), [{ feeling: tense, hoursAgo: 1 }]);
  expect((await offered([])).why).toMatchObject({ code: 'even', basis: 'nothing' });
});

test('it stays the same as long as nothing is said, and leaves no trace', async () => {
  const person = await server.createPerson();
  await give(person, [{ feeling: tense, hoursAgo: 1 }]);
  const first = await suggest(person);
  for (let replay = 0; replay < 20; replay += 1) expect(await suggest(person)).toEqual(first);
  const signals = await server.ask(person, { url: '/api/wellbeing/clinical-signals' });
  expect(signals.body.items).toHaveLength(1);
});

test('a shift under way counts, one that is over does not', async () => {
  const person = await server.createPerson();
  const { rows } = await server.database.adminPool.query<{ zone: string }>(
    // A zone whose clock says three in the morning, whatever the hour of this test.
    `select name as zone from pg_timezone_names
     where extract(hour from now() at time zone name) = 3 and name ~ '^(Pacific|Asia|Europe|America|Africa|Atlantic)/' limit 1`,
  );
  const query = `?timeZone=${rows[0]?.zone}`;
  await give(person, [{ feeling: low, hoursAgo: 1 }]);
  const shift = (kind: string, from: number, to: number) => ({
    method: 'POST' as const,
    url: '/api/wellbeing/shifts',
    payload: {
      kind,
      starts_at: new Date(Date.now() + from * hourMs).toISOString(),
      ends_at: new Date(Date.now() + to * hourMs).toISOString(),
    },
  });
  await server.ask(person, shift('garde', -20, -8));
  await server.ask(person, shift('repos', -2, 8));
  const atHome = await suggest(person, query);
  await server.ask(person, shift('garde', -4, 8));
  const onShift = await suggest(person, query);
  expect([atHome.gesture.needs.space, atHome.why.also]).toEqual(['none', ['night']]);
  expect(onShift.gesture.slug).not.toBe(atHome.gesture.slug);
});

test.each([
  ['noSpace', { space: 'none' }],
  ['noSpace,noHands', { space: 'none', hands: 'none' }],
])('%s is obeyed', async (limits, needs) => {
  const { body } = await server.ask(await server.createPerson(), { url: `${url}?limits=${limits}` });
  expect(body.gesture.needs).toMatchObject(needs);
});
