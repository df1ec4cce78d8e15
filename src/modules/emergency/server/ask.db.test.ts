import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { AskReply } from '../contract/ask.ts';

let house: MemberApp;
let person: string;

beforeAll(async () => {
  house = await startMemberApp();
  await house.loadCatalogue();
  person = await house.createPerson();
});
afterAll(() => house.close());

async function ask(who: string | undefined, payload: Record<string, unknown>) {
  const { status, body } = await house.ask(who, { method: 'POST', url: '/api/emergency/ask', payload });
  expect(status).toBe(200);
  return AskReply.parse(body);
}

async function history(): Promise<{ query: string; days: number }[]> {
  const { rows } = await house.database.adminPool.query<{ query: string; days: number }>(
    `select query, round(extract(epoch from expires_at - created_at) / 86400)::int as days
     from public.urge_gpt_queries where user_id = $1 order by created_at`,
    [person],
  );
  return rows;
}

test('what must not be kept is not: visitors, history off, patients named, distress, no question', async () => {
  const unkept: [who: string | undefined, payload: Record<string, unknown>, reason: string][] = [
    [undefined, { question: 'OAP furosémide' }, 'visitor'],
    [person, { question: 'OAP furosémide', keepDays: 0 }, 'off'],
    [person, { question: 'Mme Dupont née le 12/03/1954 hyperkaliémie' }, 'patient-identifiers'],
    [person, { question: 'je veux mourir, combien de doliprane' }, 'crisis'],
    [person, { question: '   ' }, 'no-question'],
    [person, { question: 'a'.repeat(10_000) }, 'no-question'],
  ];
  for (const [who, payload, reason] of unkept) {
    expect((await ask(who, payload)).history).toEqual({ isKept: false, reason });
  }
  expect(await history()).toEqual([]);
});

test('a question is kept thirty days, or as long as its person says', async () => {
  const answer = await ask(person, { question: 'hyperkaliémie 7,2 dialysé\u0007' });
  expect(answer).toMatchObject({ verdict: 'found', history: { isKept: true, reason: null } });
  await ask(person, { question: 'GEU méthotrexate', keepDays: 7 });
  expect(await history()).toEqual([
    { query: 'hyperkaliémie 7,2 dialysé', days: 30 },
    { query: 'GEU méthotrexate', days: 7 },
  ]);
});

test('plain REST keeps no question that seems to name a patient either, and does not repeat it', async () => {
  const query = 'Mme Dupont née le 12/03/1954 hyperkaliémie';
  const url = '/api/emergency/urge-gpt-queries';
  const refused = await house.ask(person, { method: 'POST', url, payload: { query } });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ errors: [{ path: 'query' }] });
  expect(JSON.stringify(refused.body)).not.toMatch(/Dupont|1954/);
  const payload = { query: 'hyperkaliémie du dialysé' };
  expect((await house.ask(person, { method: 'POST', url, payload })).status).toBe(201);
});

test('a protocol that was recalled is quoted no more', async () => {
  const question = 'épistaxis méchage';
  expect((await ask(undefined, { question })).candidates[0]?.slug).toBe('epistaxis');
  await house.database.adminPool.query(
    `update public.urgent_protocols set status = 'recalled', recalled_at = now(), recall_reason = 'test'
     where slug = 'epistaxis'`,
  );
  const after = await ask(undefined, { question });
  expect(JSON.stringify([after.candidates, after.quotations, after.nearest])).not.toContain('epistaxis');
});

test('an unknown field or population is refused', async () => {
  for (const payload of [{ question: 'x', model: 'y' }, { question: 'x', population: 'cat' }, {}]) {
    const { status } = await house.ask(undefined, { method: 'POST', url: '/api/emergency/ask', payload });
    expect(status).toBe(422);
  }
});

test('a stored wish of zero keeps nothing, a broken one is thirty days, and a history goes as a whole', async () => {
  const wish = (days: unknown) =>
    house.database.adminPool.query('update public.profiles set preferences = $2 where id = $1', [
      person,
      JSON.stringify({ keepQuestionsDays: days }),
    ]);
  const erase = (who: string | undefined) =>
    house.ask(who, { method: 'DELETE', url: '/api/emergency/urge-gpt-queries' });
  const neighbour = await house.createPerson();
  await ask(neighbour, { question: 'OAP furosémide' });
  expect((await erase(undefined)).status).toBe(401);
  await erase(person);
  await wish(0);
  expect((await ask(person, { question: 'OAP furosémide' })).history).toEqual({
    isKept: false,
    reason: 'off',
  });
  await ask(person, { question: 'OAP furosémide', keepDays: 1 });
  await wish(90);
  await ask(person, { question: 'OAP furosémide' });
  await wish('toujours');
  await ask(person, { question: 'OAP furosémide' });
  expect((await history()).map(({ days }) => days)).toEqual([1, 90, 30]);
  expect((await erase(person)).body).toEqual({ deleted: 3 });
  expect(await history()).toEqual([]);
  expect((await erase(neighbour)).body).toEqual({ deleted: 1 });
});

test('plain REST reads the answer for patients too, and repeats nothing', async () => {
  const named: [path: string, payload: Record<string, string | null>, field: string][] = [
    ['urge-gpt-queries', { query: 'Mme Dupont, OAP', response: null }, 'query'],
    ['urge-gpt-queries', { query: 'OAP ?', response: 'rappeler le 06 12 34 56 78' }, 'response'],
  ];
  for (const [path, payload, field] of named) {
    const { status, body } = await house.ask(person, {
      method: 'POST',
      url: `/api/emergency/${path}`,
      payload,
    });
    expect([status, body], path).toMatchObject([422, { errors: [{ path: field }] }]);
    expect(JSON.stringify(body)).not.toMatch(/34 56|Dupont/);
  }
});
