import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp();
  await server.loadCatalogue();
  person = await server.createPerson();
});

afterAll(() => server.close());

const url = '/api/wellbeing/check-ins';
const checkIn = (payload: object, who: string | undefined = person) =>
  server.ask(who, { method: 'POST', url, payload });

describe('is refused', () => {
  test('to somebody who is not signed in', async () => {
    expect((await server.ask(undefined, { method: 'POST', url, payload: {} })).status).toBe(401);
  });

  test.each([
    ['a value off the slider', { instrument: 'scan_sliders', valence: 101, arousal: 5 }, 'valence'],
    ['a tenth point of the SAM', { instrument: 'SAM', valence: 5, arousal: 10 }, 'arousal'],
    ['a half point of the SAM', { instrument: 'SAM', valence: 5.5, arousal: 1 }, 'valence'],
    ['an unknown instrument', { instrument: 'mood_ring', valence: 5, arousal: 5 }, 'instrument'],
    [
      'a time to keep it that is not offered',
      { instrument: 'SAM', valence: 5, arousal: 5, keepDays: 4000 },
      'keepDays',
    ],
    ['a field nobody asked for', { instrument: 'SAM', valence: 5, arousal: 5, user_id: 'x' }, ''],
  ])('with %s, and nothing is written', async (_name, payload, path) => {
    const { status, body } = await checkIn(payload);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'invalid', path]);
    const { rows } = await server.database.adminPool.query(
      'select count(*)::int as count from public.clinical_signals',
    );
    expect(rows[0].count).toBe(0);
  });
});

test('keeps the raw values, computes the level and answers one gesture of at most 90 seconds', async () => {
  const { status, body } = await checkIn({ instrument: 'SAM', valence: 1, arousal: 9, keepDays: 7 });
  expect(status).toBe(201);
  expect(body.signal).toMatchObject({
    user_id: person,
    source_instrument: 'SAM',
    domain: 'emotional',
    level: 4,
    metadata: { valence: 0, arousal: 100, raw: { valence: 1, arousal: 9 } },
  });
  expect(body.gesture.duration_seconds).toBeLessThanOrEqual(90);
  expect(body.signal.metadata.raw.gesture).toBe(body.gesture.slug);
  expect(body.why.code).toBeTypeOf('string');
  const keptMs = Date.parse(body.signal.expires_at) - Date.parse(body.signal.created_at);
  expect(keptMs).toBe(7 * 24 * 3_600_000);
});

test('takes twenty a day, and rotates what it proposes', async () => {
  const tired = await server.createPerson();
  const slugs: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const { status, body } = await checkIn({ instrument: 'scan_sliders', valence: 20, arousal: 85 }, tired);
    expect(status).toBe(201);
    slugs.push(body.gesture.slug);
  }
  expect(new Set(slugs).size).toBeGreaterThan(1);
  const history = await server.ask(tired, { url: '/api/wellbeing/trends?range=day' });
  expect(history.body.points).toHaveLength(20);
});
