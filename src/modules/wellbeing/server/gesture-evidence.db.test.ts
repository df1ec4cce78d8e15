import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purgeExpired } from '#platform/jobs/purge.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
const effectsUrl = '/api/wellbeing/gesture-effects';
const tense = { before_valence: 20, before_arousal: 80 };
const better = { slug: 'box-breathing', ...tense, after_valence: 45, after_arousal: 45 };

beforeAll(async () => {
  server = await startMemberApp();
  await server.loadCatalogue();
});

afterAll(() => server.close());

const note = (person: string | undefined, payload: object = better) =>
  server.ask(person, { method: 'POST', url: effectsUrl, payload });
const evidenceOf = async (person: string) =>
  (await server.ask(person, { url: '/api/wellbeing/gesture-evidence' })).body.gestures;
const suggestionFor = async (person: string) =>
  (await server.ask(person, { url: '/api/wellbeing/gesture-suggestion?timeZone=UTC' })).body;
const checkIn = (person: string, keepDays = 1) =>
  server.ask(person, {
    method: 'POST',
    url: '/api/wellbeing/check-ins',
    payload: { instrument: 'scan_sliders', valence: 20, arousal: 80, keepDays },
  });
/** Makes every row of a table expire one second ago, as time does. */
const expire = (table: string, person: string) =>
  server.database.adminPool.query(
    `update public.${table} set created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'
     where user_id = $1`,
    [person],
  );

describe('is refused, and nothing is written', () => {
  test.each([
    ['a value off the scale', { ...better, after_valence: 101 }, 'after_valence'],
    ['a value missing', { ...better, after_arousal: undefined }, 'after_arousal'],
    ['a field nobody asked for', { ...better, expires_at: '2030-01-01T00:00:00Z' }, ''],
    ['a gesture that is not in the library', { ...better, slug: 'levitation' }, 'slug'],
  ])('%s', async (_name, payload, path) => {
    const person = await server.createPerson();
    const { status, body } = await note(person, payload);
    expect([status, body.errors[0].path]).toEqual([422, path]);
    expect(await evidenceOf(person)).toEqual([]);
  });

  test('to somebody who is not signed in', async () => {
    expect((await note(undefined)).status).toBe(401);
    expect((await server.ask(undefined, { method: 'DELETE', url: effectsUrl })).status).toBe(401);
  });
});

test('counts one’s own answers only, and erases them on demand', async () => {
  const [person, other] = [await server.createPerson(), await server.createPerson()];
  for (let count = 0; count < 3; count += 1) await note(person);
  await note(other);
  expect(await evidenceOf(person)).toMatchObject([{ slug: 'box-breathing', count: 3, verdict: 'too-few' }]);
  const erasure = await server.ask(person, { method: 'DELETE', url: effectsUrl });
  expect([erasure.status, erasure.body]).toEqual([200, { deleted: 3 }]);
  expect(await evidenceOf(person)).toEqual([]);
  expect(await evidenceOf(other)).toHaveLength(1);
});

describe('the next gesture', () => {
  // Whatever it was before, better after: a difference that no return to usual explains.
  const helpful = [20, 30, 40, 60, 70, 25, 35, 45, 55, 65].map((valence) => ({
    slug: 'box-breathing',
    before_valence: valence,
    before_arousal: 100 - valence,
    after_valence: valence + 30,
    after_arousal: 70 - valence,
  }));

  async function helped() {
    const person = await server.createPerson();
    await checkIn(person, 30);
    for (const answer of helpful) await note(person, answer);
    return person;
  }

  test('is the one that helped, and says so', async () => {
    const { gesture, why } = await suggestionFor(await helped());
    expect([gesture.slug, why.also, why.params.count]).toEqual(['box-breathing', ['helped'], helpful.length]);
  });

  test('is what it would have been without answers that have expired', async () => {
    const [person, fresh] = [await helped(), await server.createPerson()];
    await checkIn(fresh, 30);
    await expire('gesture_effects', person);
    expect(await evidenceOf(person)).toEqual([]);
    expect(await suggestionFor(person)).toEqual(await suggestionFor(fresh));
  });

  test('answers have a life of their own: an expired check-in takes none along, and moves nothing any more', async () => {
    const [person, fresh] = [await helped(), await server.createPerson()];
    for (const answer of helpful) await note(fresh, answer);
    await expire('clinical_signals', person);
    expect(await evidenceOf(person)).toEqual(await evidenceOf(fresh));
    expect(await suggestionFor(person)).toEqual(await suggestionFor(fresh));
  });
});

test('an expired answer is purged', async () => {
  const person = await server.createPerson();
  await note(person);
  await expire('gesture_effects', person);
  await purgeExpired.run((text) => server.database.adminPool.query(text));
  const { rowCount } = await server.database.adminPool.query(
    'select from public.gesture_effects where user_id = $1',
    [person],
  );
  expect(rowCount).toBe(0);
});
