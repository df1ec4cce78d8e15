import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
let person: string;
let other: string;

beforeAll(async () => {
  server = await startMemberApp();
  person = await server.createPerson();
  other = await server.createPerson();
});

afterAll(() => server.close());

const url = '/api/wellbeing/emotions';
const revisionsUrl = '/api/wellbeing/emotion-revisions';
const note = (payload: object, who: string | undefined = person) =>
  server.ask(who, { method: 'POST', url, payload });
const change = (id: string, payload: object, who = person) =>
  server.ask(who, { method: 'PATCH', url: `${url}/${id}`, payload });
const before = async (id: string, who = person) =>
  (await server.ask(who, { url: `${revisionsUrl}?emotion_id=${id}` })).body.items;
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const letADayPass = (id: string) =>
  server.database.adminPool.query(
    `update public.emotions set created_at = created_at - interval '25 hours', date = date - interval '25 hours'
     where id = $1`,
    [id],
  );

describe('is refused, and nothing is written', () => {
  test.each([
    ['a score above the scale', { score: 101 }, 'score'],
    ['a score below it', { score: -1 }, 'score'],
    ['a half point', { score: 50.5 }, 'score'],
    ['nothing at all', {}, 'text_some'],
    ['nothing but blanks', { text: '  \n ' }, 'text'],
    ['no emoji among the emojis', { emojis: '' }, 'emojis'],
    ['a date to come', { score: 5, date: inAnHour() }, 'date'],
    ['an unknown field', { score: 5, mood: 'x' }, ''],
    ['feedback written by oneself', { score: 5, ai_feedback: 'x' }, ''],
  ])('%s', async (_name, payload, path) => {
    const { status, body } = await note(payload);
    expect([status, body.errors[0].path]).toEqual([422, path]);
    const { rows } = await server.database.adminPool.query('select 1 from public.emotions');
    expect(rows).toEqual([]);
  });

  test('to a visitor', async () => {
    expect((await server.app.inject({ method: 'POST', url, payload: { score: 5 } })).statusCode).toBe(401);
  });
});

test('takes several a day, by words, score or emojis, for its person alone', async () => {
  const made = [{ text: 'garde' }, { score: 0 }, { emojis: '😩🌧️' }];
  for (const payload of made) expect((await note(payload)).status).toBe(201);
  const { body } = await server.ask(person, { url });
  expect(body.items).toHaveLength(3);
  expect((await server.ask(other, { url })).body.items).toEqual([]);
});

test('is corrected within the day: what it said before is kept, for its person alone', async () => {
  const { body: made } = await note({ text: 'fatigue', score: 30 });
  expect(made.is_edited).toBe(false);
  const { body: corrected } = await change(made.id, { score: 45, emojis: '😴' });
  expect(corrected).toMatchObject({ text: 'fatigue', score: 45, emojis: '😴', is_edited: true });
  await change(made.id, { text: 'fatigue passée' });
  const versions = await before(made.id);
  expect(versions.map(({ text, score, emojis }: Record<string, unknown>) => [text, score, emojis])).toEqual([
    ['fatigue', 45, '😴'],
    ['fatigue', 30, null],
  ]);
  expect(await before(made.id, other)).toEqual([]);
  const forged = await server.ask(person, { method: 'POST', url: revisionsUrl, payload: { text: 'x' } });
  expect(forged.status).toBe(403);
});

test('a correction that changes nothing, or is refused, leaves no version', async () => {
  const { body: made } = await note({ score: 30 });
  await change(made.id, { score: 30 });
  expect((await change(made.id, { score: null })).status).toBe(422);
  expect((await change(made.id, { date: inAnHour() })).status).toBe(422);
  expect((await change(made.id, { score: 31 }, other)).status).toBe(404);
  expect(await before(made.id)).toEqual([]);
});

test('is corrected no more after a day, and erased at any time with its versions', async () => {
  const { body: made } = await note({ text: 'avant' });
  await change(made.id, { text: 'après' });
  await letADayPass(made.id);
  const { status, body } = await change(made.id, { text: 'trop tard' });
  expect([status, body.code]).toEqual([403, 'forbidden']);
  const kept = await server.ask(person, { url: `${url}/${made.id}` });
  expect(kept.body.text).toBe('après');
  expect((await server.ask(other, { method: 'DELETE', url: `${url}/${made.id}` })).status).toBe(404);
  expect((await server.ask(person, { method: 'DELETE', url: `${url}/${made.id}` })).status).toBe(204);
  const { rows } = await server.database.adminPool.query(
    'select 1 from public.emotion_revisions where emotion_id = $1',
    [made.id],
  );
  expect(rows).toEqual([]);
});
