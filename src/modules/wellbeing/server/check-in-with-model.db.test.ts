import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import { createModelDoor, type ModelDoor } from '#platform/ai/index.ts';
import { defaultLimits } from '#platform/identity/limits.ts';
import { type Behaviour, type FakeModel, startFakeModel } from '#test/harness/fake-model.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let model: FakeModel;
let door: ModelDoor;
let server: MemberApp;
let seen: string[];

const words = 'Une pause courte, là où tu es.';
const tense = {
  instrument: 'scan_sliders',
  valence: 12,
  arousal: 88,
  emotion: 'canari-mot',
  timeZone: 'UTC',
};
const byRule = { chosenBy: { kind: 'embedded', name: 'rule' }, introduction: null };

beforeAll(async () => {
  model = await startFakeModel();
  door = createModelDoor({
    settings: model.settings,
    logger: { warn: () => undefined },
    observe: ({ bytes }) => seen.push(Buffer.from(bytes).toString()),
  });
  server = await startMemberApp(undefined, door);
  await server.loadCatalogue();
});
afterAll(async () => {
  door.close();
  await server.close();
  await model.close();
});
beforeEach(() => {
  seen = [];
  model.behave({ says: { slug: 'none', introduction: words } });
});

async function checkIn(person: string, language = 'fr', limits: string[] = []) {
  const { status, body } = await server.ask(person, {
    method: 'POST',
    url: '/api/wellbeing/check-ins',
    payload: { ...tense, limits },
    headers: { 'accept-language': language },
  });
  expect(status).toBe(201);
  return body;
}

async function personWhoAgreed() {
  const person = await server.createPerson();
  const purpose = 'gesture_wording_model';
  const { body } = await server.ask(person, {
    method: 'POST',
    url: '/api/accounts/consents',
    payload: { purpose, text_version: consentTextVersions[purpose] },
  });
  return { person, consentId: String(body.id) };
}

/** What the model was offered in the last request. */
const offered = (): { slug: string; title: string }[] =>
  JSON.parse(model.received.at(-1)?.body.messages[1]?.content ?? '{}').gestures;

/** Asks once to learn what may be proposed, since the model has to name one of them. */
async function eligibleFor(): Promise<string[]> {
  await checkIn((await personWhoAgreed()).person);
  return offered().map(({ slug }) => slug);
}

test('without consent not one byte leaves, and the rule chooses', async () => {
  const { person, consentId } = await personWhoAgreed();
  await server.ask(person, {
    method: 'PATCH',
    url: `/api/accounts/consents/${consentId}`,
    payload: { withdrawn_at: new Date().toISOString() },
  });
  expect(await checkIn(person)).toMatchObject(byRule);
  expect(await checkIn(await server.createPerson())).toMatchObject(byRule);
  expect([seen, model.received]).toEqual([[], []]);
});

describe('with consent', () => {
  it('the model’s choice and words are answered under its name, and kept as what was proposed', async () => {
    const [first, second] = await eligibleFor();
    model.behave({ says: { slug: second, introduction: words } });
    const { person } = await personWhoAgreed();
    const body = await checkIn(person);
    expect(body).toMatchObject({
      chosenBy: { kind: 'model', model: 'fake-model' },
      introduction: words,
      gesture: { slug: second },
      why: { code: 'tense', also: [], params: { gesture: second } },
      signal: { metadata: { raw: { gesture: second } } },
    });
    model.behave({ says: { slug: first, introduction: words } });
    expect((await checkIn((await personWhoAgreed()).person)).gesture.slug).toBe(first);
  });

  it('only the zone, the context and titles leave: no name, no word, no value, no journal', async () => {
    const { person } = await personWhoAgreed();
    await server.ask(person, {
      method: 'POST',
      url: '/api/wellbeing/journal-entries',
      payload: { content: 'canari-journal' },
    });
    await checkIn(person, 'en', ['noSound']);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join()).not.toMatch(new RegExp(`canari|${person}|Personne de test|@|\\b13\\b|\\b87\\b`));
    const sent = JSON.parse(model.received[0]?.body.messages[1]?.content ?? '{}');
    expect(Object.keys(sent)).toEqual(['state', 'context', 'gestures']);
    expect(sent.state).toBe('tense');
    expect(sent.context).toEqual({ isOnShift: false, isNight: expect.any(Boolean), limits: ['noSound'] });
    for (const gesture of sent.gestures) expect(Object.keys(gesture)).toEqual(['slug', 'title']);
  });

  it('nothing comes that the rule would not allow', async () => {
    const { person } = await personWhoAgreed();
    await checkIn(person, 'fr', ['noHands', 'noSpace', 'noSound']);
    const { rows } = await server.database.adminPool.query(
      'select slug, needs from public.micro_gestures where slug = any($1)',
      [offered().map(({ slug }) => slug)],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { needs } of rows) expect(needs).toMatchObject({ hands: 'none', space: 'none', sound: false });
  });

  const faults: [string, (slug: string) => Behaviour][] = [
    ['an invented gesture', () => ({ says: { slug: 'fly-away', introduction: words } })],
    ['a field beside', (slug) => ({ says: { slug, introduction: words, second: 'x' } })],
    ['a word of illness', (slug) => ({ says: { slug, introduction: 'Contre ton anxiété.' } })],
    ['a promise of cure', (slug) => ({ says: { slug, introduction: 'Ce geste te guérira.' } })],
    ['a dose', (slug) => ({ says: { slug, introduction: 'Avec 5 mg, c’est mieux.' } })],
    ['empty words', (slug) => ({ says: { slug, introduction: ' ' } })],
    ['an error', () => ({ status: 500 })],
    ['no JSON', () => ({ says: 'Respire.' })],
  ];
  it.each(faults)('%s falls back to the rule, unnoticed', async (_what, fault) => {
    const [first] = await eligibleFor();
    model.behave(fault(first ?? ''));
    const { person } = await personWhoAgreed();
    const byModelRoad = await checkIn(person);
    const byRuleAlone = await checkIn(await server.createPerson());
    expect(byModelRoad).toMatchObject(byRule);
    expect([byModelRoad.gesture.slug, byModelRoad.why]).toEqual([byRuleAlone.gesture.slug, byRuleAlone.why]);
  });

  it('whoever asks more often than a day of work holds gets the rule’s gesture, unnoticed, and nothing leaves', async () => {
    const [first] = await eligibleFor();
    model.behave({ says: { slug: first, introduction: words } });
    const { person } = await personWhoAgreed();
    expect((await checkIn(person)).chosenBy.kind).toBe('model');
    const { max } = defaultLimits.gestureWordingByPerson;
    await server.database.adminPool.query('update identity."attemptLimit" set count = $1', [max]);
    const leftSoFar = seen.length;
    expect(await checkIn(person)).toMatchObject(byRule);
    expect(seen.length).toBe(leftSoFar);
    model.behave({ says: { slug: first, introduction: words } });
    expect((await checkIn((await personWhoAgreed()).person)).chosenBy.kind).toBe('model');
  });

  it('a model that does not answer costs two seconds and a half, and holds no connection', async () => {
    model.behave('hang');
    const startedAt = performance.now();
    const waiting = Promise.all(
      Array.from({ length: 10 }, async () => checkIn((await personWhoAgreed()).person)),
    );
    // More are waiting than the pool has connections: others must pass all the same.
    await expect.poll(() => model.received.length, { timeout: 2000 }).toBeGreaterThan(2);
    const otherStartedAt = performance.now();
    await checkIn(await server.createPerson());
    expect(performance.now() - otherStartedAt).toBeLessThan(1500);
    for (const body of await waiting) expect(body).toMatchObject(byRule);
    expect(performance.now() - startedAt).toBeLessThan(6000);
  });
});
