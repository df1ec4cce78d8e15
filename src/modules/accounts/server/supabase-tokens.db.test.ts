import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;
let issuer: string;
const keys = await generateKeyPair('ES256', { extractable: true });
const otherKeys = await generateKeyPair('ES256');
const personId = randomUUID();
let fetches = 0;
let isDown = false;

// The project's key endpoint, on loopback.
const project = createServer(async (_request, response) => {
  fetches += 1;
  response.statusCode = isDown ? 500 : 200;
  response.end(
    JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }] }),
  );
});

beforeAll(async () => {
  await new Promise<void>((resolve) => project.listen(0, '127.0.0.1', resolve));
  const supabaseUrl = `http://127.0.0.1:${(project.address() as AddressInfo).port}`;
  issuer = `${supabaseUrl}/auth/v1`;
  database = await createTestDatabase();
  server = await startIdentityApp(database, { supabaseUrl });
});

afterAll(async () => {
  await server.close();
  await database.drop();
  await new Promise((resolve) => project.close(resolve));
});

interface Forgery {
  claims?: JWTPayload;
  key?: CryptoKey;
  issuer?: string;
  audience?: string;
  expires?: string | number;
}

async function token({ claims, key, ...rest }: Forgery = {}): Promise<string> {
  const usual = {
    role: 'authenticated',
    email: 'Zoe@Example.org',
    user_metadata: { name: 'Zoé' },
    session_id: randomUUID(),
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject(claims?.sub ?? personId)
    .setIssuer(rest.issuer ?? issuer)
    .setAudience(rest.audience ?? 'authenticated')
    .setIssuedAt()
    .setExpirationTime(rest.expires ?? '1h')
    .sign(key ?? keys.privateKey);
}

const meWith = (bearer: string) =>
  server.app.inject({ url: '/api/accounts/me', headers: { authorization: `Bearer ${bearer}` } });

test('keys out of reach are our trouble, not the person’s', async () => {
  isDown = true;
  const answer = await meWith(await token());
  isDown = false;
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
});

test('a token of the project is a person, whose profile is made at first contact', async () => {
  const bearer = await token();
  const [first, second] = await Promise.all([meWith(bearer), meWith(bearer)]);
  expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
  expect(first.json()).toMatchObject({ id: personId, email: 'zoe@example.org', name: 'Zoé', role: 'admin' });
  const { rows } = await database.adminPool.query('select count(*)::int from public.profiles');
  expect(rows[0].count).toBe(1);
  const before = fetches;
  expect((await meWith(await token())).statusCode).toBe(200);
  expect(fetches).toBe(before);
});

test.each<[string, Forgery]>([
  ['another key', { key: otherKeys.privateKey }],
  ['another issuer', { issuer: 'https://autre.supabase.co/auth/v1' }],
  ['another audience', { audience: 'anon' }],
  ['a past end', { expires: Math.floor(Date.now() / 1000) - 5 }],
  ['the service role', { claims: { role: 'service_role' } }],
  ['an anonymous account', { claims: { is_anonymous: true } }],
  ['a subject that is no identifier', { claims: { sub: 'admin' } }],
  ['no address', { claims: { email: '' } }],
])('a token with %s is nobody', async (_name, forgery) => {
  expect((await meWith(await token(forgery))).statusCode).toBe(401);
});

test('an unsigned token, or one signed with a shared word, is nobody', async () => {
  const [, payload] = (await token()).split('.');
  const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: 'one' })).toString('base64url');
  expect((await meWith(`${header('none')}.${payload}.`)).statusCode).toBe(401);
  const shared = await new SignJWT({ role: 'authenticated', email: 'zoe@example.org' })
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .setSubject(personId)
    .setIssuer(issuer)
    .setAudience('authenticated')
    .setExpirationTime('1h')
    .sign(Buffer.from(JSON.stringify(await exportJWK(keys.publicKey))));
  expect((await meWith(shared)).statusCode).toBe(401);
  expect((await meWith('not-a-token')).statusCode).toBe(401);
});

test('signing in happens at the project: our own routes are absent', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/accounts/sign-up', payload: {} });
  expect(answer.statusCode).toBe(404);
});
