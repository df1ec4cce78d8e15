import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import { defaultLimits } from '#platform/identity/limits.ts';
import { createMusicDoor, type MusicDoor } from '#platform/music-provider/index.ts';
import {
  type FakeMusicProvider,
  type MusicBehaviour,
  startFakeMusicProvider,
} from '#test/harness/fake-music-provider.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { silentWav } from '#test/harness/sounds.ts';

const url = '/api/wellbeing/external-music';
const wish = {
  from: { valence: 20.4, arousal: 79.6 },
  to: { valence: 65, arousal: 20 },
  seconds: 60,
  seed: 7,
};
const wav = silentWav(0.5);

let provider: FakeMusicProvider;
let door: MusicDoor;
let server: MemberApp;
let seen: string[];
let failures: object[];

beforeAll(async () => {
  provider = await startFakeMusicProvider();
  door = createMusicDoor({
    settings: provider.settings,
    logger: { warn: (details) => failures.push(details) },
    observe: ({ bytes }) => seen.push(Buffer.from(bytes).toString()),
    timeoutMs: 1000,
    mostBytes: 1_000_000,
  });
  server = await startMemberApp(undefined, undefined, 'personal', door);
});
afterAll(async () => {
  door.close();
  await server.close();
  await provider.close();
});
beforeEach(() => {
  [seen, failures] = [[], []];
  provider.behave({ type: 'audio/wav', bytes: wav });
});

const make = (person: string | undefined, payload: object = wish) =>
  server.ask(person, { method: 'POST', url, payload });
const agree = (person: string, purpose: keyof typeof consentTextVersions = 'music_external') =>
  server.ask(person, {
    method: 'POST',
    url: '/api/accounts/consents',
    payload: { purpose, text_version: consentTextVersions[purpose] },
  });

async function personWhoAgreed(): Promise<string> {
  const person = await server.createPerson();
  expect((await agree(person)).status).toBe(201);
  return person;
}

/** Nothing went out, by the hook and by the provider itself. */
function expectSilence() {
  expect(seen).toEqual([]);
  expect(provider.received).toEqual([]);
}

describe('not one byte leaves', () => {
  test('for a visitor, nor to say which provider there is', async () => {
    expect((await make(undefined)).status).toBe(401);
    expect((await server.ask(undefined, { url })).status).toBe(401);
    expectSilence();
  });

  test('without the consent, with another one, or with somebody else’s', async () => {
    await personWhoAgreed();
    const person = await server.createPerson();
    await agree(person, 'gesture_wording_model');
    expect(await make(person)).toMatchObject({ status: 403, body: { code: 'consent-needed' } });
    expectSilence();
  });

  test('at the very next asking after a withdrawal', async () => {
    const person = await personWhoAgreed();
    expect((await make(person)).status).toBe(200);
    provider.behave({ type: 'audio/wav', bytes: wav });
    seen = [];
    const { body } = await server.ask(person, { url: '/api/accounts/consents' });
    await server.ask(person, {
      method: 'PATCH',
      url: `/api/accounts/consents/${body.items[0].id}`,
      payload: { withdrawn_at: new Date().toISOString() },
    });
    expect((await make(person)).status).toBe(403);
    expectSilence();
  });

  test('for a wish with anything beside the numbers, or with numbers that are none', async () => {
    const person = await personWhoAgreed();
    for (const beside of [{ name: 'Camille' }, { seconds: 1e9 }, { from: { valence: 1, arousal: 101 } }])
      expect((await make(person, { ...wish, ...beside })).status).toBe(422);
    expectSilence();
  });
});

test('with the consent: the sound as it came, for whole numbers and a word, and nothing of the person', async () => {
  const person = await personWhoAgreed();
  const response = await server.app.inject({
    method: 'POST',
    url,
    payload: wish,
    headers: { 'x-test-person': person, 'user-agent': 'canari', cookie: 'canari=1' },
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('audio/wav');
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  expect(response.headers['cache-control']).toContain('no-store');
  expect(response.rawPayload.equals(wav)).toBe(true);
  expect(seen).toEqual([
    '{"from":{"valence":20,"arousal":80},"to":{"valence":65,"arousal":20},"seconds":60,"seed":7,"kind":"calm"}',
  ]);
  expect(provider.received.map(({ text }) => text)).toEqual(seen);
  expect(JSON.stringify(provider.received)).not.toMatch(new RegExp(`${person}|canari|Personne|@example`));
});

test('more pieces within the hour than anybody listens to are refused with the wait, for that person only', async () => {
  const [person, other] = [await personWhoAgreed(), await personWhoAgreed()];
  expect((await make(person)).status).toBe(200);
  const { max, windowSeconds } = defaultLimits.externalMusicByPerson;
  await server.database.adminPool.query('update identity."attemptLimit" set count = $1', [max - 1]);
  expect((await make(person)).status).toBe(200);
  const leftSoFar = seen.length;
  const { status, body } = await make(person);
  expect([status, body.code, seen.length]).toEqual([429, 'too-fast', leftSoFar]);
  expect(body.retryAfterSeconds).toBeGreaterThan(windowSeconds - 60);
  expect((await make(other)).status).toBe(200);
});

test('an arrival of one’s own is a point', async () => {
  await make(await personWhoAgreed(), { ...wish, to: { valence: 65, arousal: 21 } });
  expect(seen[0]).toContain('"kind":"point"');
});

describe('whatever the provider does wrong is one refusal, from which the browser falls back', () => {
  const begins = { type: 'audio/wav', begins: wav };
  const faults: [string, MusicBehaviour][] = [
    ['never answers', 'hang'],
    ['breaks', { status: 500 }],
    ['sends a page', { type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') }],
    ['calls a page a sound', { type: 'audio/wav', bytes: Buffer.from('<script>alert(1)</script>') }],
    ['never ends', { endless: begins }],
    ['stops in the middle', { stall: begins }],
    ['sends elsewhere', { redirectTo: 'http://127.0.0.1:9/' }],
  ];
  it.each(faults)('%s', async (_what, fault) => {
    const person = await personWhoAgreed();
    provider.behave(fault);
    expect(await make(person)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

test('the provider is let go when the person leaves', async () => {
  const person = await personWhoAgreed();
  provider.behave('hang');
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const leaving = new AbortController();
  const asked = fetch(`${address}${url}`, {
    method: 'POST',
    body: JSON.stringify(wish),
    headers: { 'content-type': 'application/json', 'x-test-person': person },
    signal: leaving.signal,
  });
  await expect.poll(() => provider.received.length).toBe(1);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => failures).toMatchObject([{ failure: 'aborted' }]);
  await expect.poll(() => provider.seen.left).toBe(1);
});

test('is offered by its host where there is one; elsewhere there is nothing to ask', async () => {
  const person = await personWhoAgreed();
  expect((await server.ask(person, { url })).body).toEqual({ provider: provider.host });
  const without = await startMemberApp();
  const other = await without.createPerson();
  expect((await without.ask(other, { url })).body).toEqual({ provider: null });
  const { status, body } = await without.ask(other, { method: 'POST', url, payload: wish });
  expect([status, body.code]).toEqual([404, 'not-found']);
  await without.close();
});
