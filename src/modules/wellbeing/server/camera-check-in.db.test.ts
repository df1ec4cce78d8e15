import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

const url = '/api/wellbeing/check-ins';
const signalsUrl = '/api/wellbeing/clinical-signals';
const suggestion = {
  face: 'happy',
  valence: 90,
  arousal: 75,
  emotion: 'joyeux',
  intensity: 3,
  confidence: 0.71,
};
const kept = { instrument: 'scan_camera', valence: 90, arousal: 75, emotion: 'joyeux', suggestion };
const signal = {
  source_instrument: 'scan_camera',
  level: 2,
  window_type: 'instant',
  module_context: 'scan',
  metadata: {},
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
};

describe('in the personal edition', () => {
  let server: MemberApp;
  let person: string;
  const checkIn = (payload: object) => server.ask(person, { method: 'POST', url, payload });

  beforeAll(async () => {
    server = await startMemberApp();
    await server.loadCatalogue();
    person = await server.createPerson();
  });
  afterAll(() => server.close());

  test.each([
    ['without what was suggested', { ...kept, suggestion: undefined }, 'suggestion'],
    ['unsure', { ...kept, suggestion: { ...suggestion, confidence: 0.49 } }, 'suggestion.confidence'],
    ['too sure', { ...kept, suggestion: { ...suggestion, confidence: 0.76 } }, 'suggestion.confidence'],
    ['of a neutral face', { ...kept, suggestion: { ...suggestion, face: 'neutral' } }, 'suggestion.face'],
    [
      'with a fifth intensity',
      { ...kept, suggestion: { ...suggestion, intensity: 5 } },
      'suggestion.intensity',
    ],
    ['with a picture', { ...kept, suggestion: { ...suggestion, frame: 'data:image/png' } }, 'suggestion'],
    ['with landmarks', { ...kept, landmarks: [1, 2] }, ''],
  ])('a check-in %s is refused, and nothing is written', async (_name, payload, path) => {
    const { status, body } = await checkIn(payload);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'invalid', path]);
    const { rows } = await server.database.adminPool.query('select from public.clinical_signals');
    expect(rows).toEqual([]);
  });

  test('keeps the person’s values, and beside them what was suggested', async () => {
    const { status, body } = await checkIn({ ...kept, valence: 30, emotion: undefined, keepDays: 7 });
    expect([status, body.signal.source_instrument, body.signal.module_context]).toEqual([
      201,
      'scan_camera',
      'scan',
    ]);
    expect(body.signal.metadata).toEqual({
      valence: 30,
      arousal: 75,
      confidence: 0.71,
      raw: {
        valence: 30,
        arousal: 75,
        suggestion: 'edited',
        suggested_face: 'happy',
        suggested_valence: 90,
        suggested_arousal: 75,
        suggested_emotion: 'joyeux',
        suggested_intensity: 3,
        gesture: body.gesture.slug,
      },
    });
    // The level is that of the values that the person gave, not of the face.
    expect(body.signal.level).toBe(2);
    const { body: trends } = await server.ask(person, { url: '/api/wellbeing/trends?source=scan_camera' });
    expect(trends.points.at(-1)).toMatchObject({ source: 'scan_camera', valence: 30 });
    expect([trends.source, trends.count, trends.sources[0].source]).toEqual([
      'scan_camera',
      1,
      'scan_camera',
    ]);
  });

  test('knows a suggestion that was left as it was', async () => {
    const { body } = await checkIn(kept);
    expect(body.signal.metadata).toMatchObject({ emotion: 'joyeux', raw: { suggestion: 'kept' } });
  });

  test('lets its own pages ask for the camera, and no other site', async () => {
    const { headers } = await server.app.inject('/healthz');
    expect(headers['permissions-policy']).toContain('camera=(self)');
  });

  test('says in the reference that the camera is an instrument', async () => {
    expect(JSON.stringify(server.app.swagger()).match(/scan_camera/g)?.length).toBeGreaterThan(1);
  });
});

describe('in an institution’s edition', () => {
  let server: MemberApp;
  let person: string;

  beforeAll(async () => {
    server = await startMemberApp(undefined, undefined, 'institution');
    await server.loadCatalogue();
    person = await server.createPerson();
  });
  afterAll(() => server.close());

  test('the reference does not know the camera', async () => {
    await server.app.ready();
    const reference = JSON.stringify(server.app.swagger());
    expect(reference.match(/scan_sliders/)?.[0]).toBe('scan_sliders');
    expect(reference.match(/.{20}(camera|caméra|\bface|visage).{20}/gi)).toBeNull();
  });

  test.each([
    ['a check-in', { method: 'POST', url, payload: kept }],
    ['a check-in with nothing else', { method: 'POST', url, payload: { instrument: 'scan_camera' } }],
    ['a signal', { method: 'POST', url: signalsUrl, payload: signal }],
    ['a filter', { url: `${signalsUrl}?source_instrument=scan_camera` }],
    ['trends of it alone', { url: '/api/wellbeing/trends?source=scan_camera' }],
    ['one filter of two', { url: `${signalsUrl}?source_instrument=SAM&source_instrument=scan_camera` }],
  ] as const)('%s that names it leads nowhere, and nothing is written', async (_name, request) => {
    const { status, body } = await server.ask(person, request);
    expect([status, body.code]).toEqual([404, 'not-found']);
    const { rows } = await server.database.adminPool.query('select from public.clinical_signals');
    expect(rows).toEqual([]);
  });

  test('somebody who is not signed in is told so first', async () => {
    expect((await server.ask(undefined, { method: 'POST', url, payload: kept })).status).toBe(401);
  });

  test('the other instruments work, and an unknown one is refused as ever', async () => {
    const sliders = { instrument: 'scan_sliders', valence: 20, arousal: 80 };
    expect((await server.ask(person, { method: 'POST', url, payload: sliders })).status).toBe(201);
    const unknown = { ...sliders, instrument: 'mood_ring' };
    expect((await server.ask(person, { method: 'POST', url, payload: unknown })).status).toBe(422);
  });

  test('a signal recorded under the other edition stays its person’s: read, exported, erased', async () => {
    const { rows } = await server.database.adminPool.query(
      `insert into public.clinical_signals (user_id, source_instrument, level, metadata, expires_at)
       values ($1, 'scan_camera', 2, '{"valence": 70, "arousal": 40}', now() + interval '1 day') returning id`,
      [person],
    );
    const one = `${signalsUrl}/${rows[0].id}`;
    expect((await server.ask(person, { url: one })).body.source_instrument).toBe('scan_camera');
    const { body: trends } = await server.ask(person, { url: '/api/wellbeing/trends' });
    expect(trends.sources.map(({ source }: { source: string }) => source)).toContain('scan_camera');
    expect((await server.ask(person, { method: 'DELETE', url: one })).status).toBe(204);
  });

  test('browsers are told to lend it no camera', async () => {
    const { headers } = await server.app.inject('/healthz');
    expect(headers['permissions-policy']).toContain('camera=()');
  });
});
