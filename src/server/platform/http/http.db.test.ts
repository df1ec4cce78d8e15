import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { anonymous } from '../database/caller.ts';
import { createLogger } from '../logs/logger.ts';
import { createHttpServer } from './server.ts';

let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp();
  person = await server.createPerson();
});

afterAll(() => server.close());

const url = '/api/wellbeing/journal-entries';

describe('refusals', () => {
  test('come before anything of the request is read', async () => {
    const { status } = await server.ask(undefined, {
      method: 'POST',
      url,
      payload: '{',
      headers: { 'content-type': 'text/x' },
    });
    expect(status).toBe(401);
  });

  test.each([
    [
      'another type than JSON',
      { payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['plain text', { payload: 'a', headers: { 'content-type': 'text/plain' } }, 415],
    ['broken JSON', { payload: '{"content":', headers: { 'content-type': 'application/json' } }, 400],
    ['no body', { payload: '', headers: { 'content-type': 'application/json' } }, 422],
    [
      'a poisoned prototype',
      { payload: '{"__proto__":{"a":1},"content":"x"}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    ['a body of 2 MiB', { payload: { content: 'x'.repeat(2_097_152) } }, 413],
    ['a text of 20,001 characters', { payload: { content: 'x'.repeat(20_001) } }, 413],
    ['a control character', { payload: { content: 'a\u0000b' } }, 422],
    ['half a surrogate pair', { payload: { content: 'a\uD800' } }, 422],
    [
      'a form on another site',
      { payload: { content: 'x' }, headers: { origin: 'https://elsewhere.example' } },
      403,
    ],
  ])('%s', async (_name, request, expected) => {
    const { status, body } = await server.ask(person, { method: 'POST', url, ...request });
    expect([status, body.status]).toEqual([expected, expected]);
    expect(body.title).toMatch(/\p{L}/u);
  });

  test('an address that names nothing is not found', async () => {
    expect((await server.ask(person, { url: `${url}/not-a-uuid` })).status).toBe(404);
    expect((await server.ask(person, { url: '/api/nowhere' })).body.code).toBe('not-found');
  });
});

test('a text counts in characters a person sees as one code point, normalised', async () => {
  const { status, body } = await server.ask(person, { method: 'POST', url, payload: { content: 'e\u0301' } });
  expect([status, body.content]).toEqual([201, 'é']);
  expect(
    (await server.ask(person, { method: 'POST', url, payload: { content: '😀'.repeat(20_000) } })).status,
  ).toBe(201);
});

test('pages follow each other without loss or repeat, rows of one instant included', async () => {
  const writer = await server.createPerson();
  await server.database.adminPool.query(
    `insert into public.journal_entries (user_id, content, date)
     select $1, 'x' || n, '2026-01-01' from generate_series(1, 25) n`,
    [writer],
  );
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await server.ask(writer, {
      url: `${url}?limit=10${after ? `&after=${after}` : ''}`,
    });
    seen.push(...page.body.items.map(({ id }) => id));
    after = page.body.nextCursor;
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
});

test('a route that does not say who may call it stops the boot', async () => {
  const app = await createHttpServer({
    logger: createLogger('silent'),
    resolveCaller: () => anonymous,
    version: 'test',
    edition: 'personal',
  });
  expect(() => app.get('/api/forgotten', async () => 'x')).toThrow(
    '/api/forgotten declares no config.access',
  );
  await app.close();
});

test('a fault of ours says so and tells nothing', async () => {
  const app = await createHttpServer({
    logger: createLogger('silent'),
    resolveCaller: () => anonymous,
    version: 'test',
    edition: 'personal',
  });
  app.get('/api/broken', { config: { access: 'public' } }, async () => {
    throw new TypeError('secret words');
  });
  const response = await app.inject('/api/broken');
  expect([response.statusCode, response.json().code]).toEqual([500, 'internal']);
  expect(response.body).not.toMatch(/secret|TypeError|at /);
  await app.close();
});
