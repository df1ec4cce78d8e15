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

const url = '/api/wellbeing/journal-entries';
const write = (payload: object, who = person) => server.ask(who, { method: 'POST', url, payload });
const find = async (query: string, who = person): Promise<string[]> => {
  const { body } = await server.ask(who, { url: `${url}?${query}` });
  return body.items.map(({ content }: { content: string }) => content);
};
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('is refused', () => {
  test('an entry above 20,000 characters, with nothing written', async () => {
    const { status, body } = await write({ content: 'é'.repeat(20_001) });
    expect([status, body.errors[0].path]).toEqual([413, 'content']);
    expect(await find('limit=100')).toEqual([]);
  });

  test.each([
    ['eleven tags', { content: 'a', tags: Array.from({ length: 11 }, (_, index) => `t${index}`) }],
    ['an empty tag', { content: 'a', tags: [' '] }],
    ['a tag of 41 letters', { content: 'a', tags: ['a'.repeat(41)] }],
    ['an unknown field', { content: 'a', mode: 'x' }],
  ])('%s', async (_name, payload) => {
    expect((await write(payload)).status).toBe(422);
  });
});

test('takes 20,000 characters, each of two bytes', async () => {
  const writer = await server.createPerson();
  expect((await write({ content: 'é'.repeat(20_000) }, writer)).status).toBe(201);
});

test('finds one’s own words whatever the accents, by tag and among favourites', async () => {
  await write({ content: 'Été très long, garde à l’hôpital', tags: ['garde', 'été'] });
  await write({ content: 'Repos au bord de mer', is_favourite: true });
  await write({ content: 'Été de quelqu’un d’autre' }, other);
  expect(await find('q=ete')).toEqual(['Été très long, garde à l’hôpital']);
  expect(await find('q=HOPITAL')).toHaveLength(1);
  expect(await find('q=100%25')).toEqual([]);
  expect(await find(`tag=${encodeURIComponent('été')}`)).toHaveLength(1);
  expect(await find('is_favourite=true')).toEqual(['Repos au bord de mer']);
});

test('keeps a favourite and tags through an edit, and deletes for good', async () => {
  const { body: made } = await write({ content: 'à corriger', tags: ['un'] });
  const { body: edited } = await server.ask(person, {
    method: 'PATCH',
    url: `${url}/${made.id}`,
    payload: { content: 'corrigé', is_favourite: true },
  });
  expect(edited).toMatchObject({ content: 'corrigé', tags: ['un'], is_favourite: true });
  expect((await server.ask(other, { method: 'DELETE', url: `${url}/${made.id}` })).status).toBe(404);
  expect((await server.ask(person, { method: 'DELETE', url: `${url}/${made.id}` })).status).toBe(204);
  const { rows } = await server.database.adminPool.query(
    'select 1 from public.journal_entries where id = $1',
    [made.id],
  );
  expect(rows).toEqual([]);
});

test('answers what was written a year ago, and nobody else’s year', async () => {
  const writer = await server.createPerson();
  const yearAgo = async () =>
    (await server.ask(writer, { url: '/api/wellbeing/journal-year-ago' })).body.entry?.content ?? null;
  await write({ content: 'trop tôt', date: daysAgo(372) }, writer);
  await write({ content: 'd’un autre', date: daysAgo(365) }, other);
  expect(await yearAgo()).toBeNull();
  await write({ content: 'presque', date: daysAgo(367) }, writer);
  await write({ content: 'le jour même', date: daysAgo(365) }, writer);
  expect(await yearAgo()).toBe('le jour même');
});

test('exports everything of one’s own, and nothing of others', async () => {
  const writer = await server.createPerson();
  await write({ content: 'à emporter', tags: ['un'] }, writer);
  const { status, body } = await server.ask(writer, { url: '/api/wellbeing/journal-export' });
  expect(status).toBe(200);
  expect(body.entries.map(({ content }: { content: string }) => content)).toEqual(['à emporter']);
  expect(body.sealed).toEqual([]);
});
