import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp();
  await server.loadCatalogue();
  person = await server.createPerson();
});
afterAll(() => server.close());

const url = '/api/wellbeing/text-suggestion';
const ask = (payload: object, who: string | undefined = person) =>
  server.ask(who, { method: 'POST', url, payload });

test('suggests where the sliders may stand, and says when to show the card', async () => {
  const { status, body } = await ask({ text: 'Je suis épuisée et je n’ai plus envie de vivre.' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ crisis: true });
  expect(body.valence).toBeLessThan(40);
  expect((await ask({ text: 'Superbe journée, je suis ravie.' })).body).toMatchObject({ crisis: false });
});

test.each([
  ['nobody signed in', undefined, { text: 'Bonjour' }, 401],
  ['an empty text', 'person', { text: '  ' }, 422],
  ['a text that is too long', 'person', { text: 'a'.repeat(2001) }, 422],
  ['a field nobody asked for', 'person', { text: 'Bonjour', keep: true }, 422],
])('refuses %s', async (_what, who, payload, expected) => {
  const answer = await server.ask(who === undefined ? undefined : person, { method: 'POST', url, payload });
  expect(answer.status).toBe(expected);
});

test('a word goes with the sliders of a check-in, in the signal and nowhere else', async () => {
  const sliders = { instrument: 'scan_sliders', valence: 85, arousal: 20 };
  const checkIn = (payload: object) =>
    server.ask(person, { method: 'POST', url: '/api/wellbeing/check-ins', payload });
  const { status, body } = await checkIn({ ...sliders, emotion: 'serein' });
  expect(status).toBe(201);
  expect(body.signal.metadata).toMatchObject({ valence: 85, arousal: 20, emotion: 'serein' });
  expect(body.signal.metadata.raw).not.toHaveProperty('emotion');
  expect((await checkIn({ ...sliders, emotion: 'a'.repeat(61) })).status).toBe(422);
});
