import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '#platform/database/session.ts';
import { Problem } from '#platform/http/problem.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { type ConsentPurpose, consentTextVersions } from '../contract/consent.ts';
import { hasConsent, requireConsent } from './consent.ts';

let server: MemberApp;
let session: DatabaseSession;
let pool: ReturnType<typeof createPool>;

beforeAll(async () => {
  server = await startMemberApp();
  pool = createPool(server.database.connections.server, 2);
  session = createDatabaseSession(pool);
});
afterAll(async () => {
  await pool.end();
  await server.close();
});

const url = '/api/accounts/consents';
const body = (purpose: ConsentPurpose) => ({ purpose, text_version: consentTextVersions[purpose] });
const grant = (person: string, purpose: ConsentPurpose) =>
  server.ask(person, { method: 'POST', url, payload: body(purpose) });
const withdraw = (person: string, id: string) =>
  server.ask(person, {
    method: 'PATCH',
    url: `${url}/${id}`,
    payload: { withdrawn_at: '2020-01-01T00:00:00Z' },
  });

/** Something that would use the data: it counts what reached it, as a hook on a model would. */
function hookOf(person: string, purpose: ConsentPurpose) {
  const hook = {
    reached: 0,
    use: () =>
      session.asCaller({ kind: 'person', personId: person, sessionId: randomUUID() }, async (tx) => {
        await requireConsent(tx, purpose);
        hook.reached += 1;
      }),
  };
  return hook;
}

test('without an agreement nothing is processed, and the refusal names what is missing', async () => {
  const person = await server.createPerson();
  const hook = hookOf(person, 'reminders');
  const refusal = await hook.use().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Problem);
  expect((refusal as Problem).toDocument()).toMatchObject({
    status: 403,
    code: 'consent-needed',
    detail: expect.stringContaining('les rappels'),
  });
  await grant(person, 'music_external');
  await grant(await server.createPerson(), 'reminders');
  await expect(hook.use()).rejects.toThrow('consent-needed');
  expect(hook.reached).toBe(0);
});

test('a withdrawal stops the very next use, and agreeing again opens it again', async () => {
  const person = await server.createPerson();
  const hook = hookOf(person, 'reminders');
  const { body: consent } = await grant(person, 'reminders');
  await hook.use();
  expect((await withdraw(person, consent.id)).status).toBe(200);
  await expect(hook.use()).rejects.toThrow('consent-needed');
  expect(hook.reached).toBe(1);
  expect((await grant(person, 'reminders')).status).toBe(201);
  await hook.use();
  expect(hook.reached).toBe(2);
  const { body: history } = await server.ask(person, { url });
  expect(history.items.map((item: { withdrawn_at: string | null }) => item.withdrawn_at !== null)).toEqual([
    false,
    true,
  ]);
});

test('the past is not rewritten: no second opening, no chosen date, no deletion', async () => {
  const person = await server.createPerson();
  const { body: consent } = await grant(person, 'reminders');
  expect((await grant(person, 'reminders')).status).toBe(409);
  const { body: closed } = await withdraw(person, consent.id);
  expect(Math.abs(Date.parse(closed.withdrawn_at) - Date.now())).toBeLessThan(60_000);
  expect((await withdraw(person, consent.id)).status).toBe(403);
  expect((await server.ask(person, { method: 'DELETE', url: `${url}/${consent.id}` })).status).toBe(403);
  const old = { ...body('reminders'), text_version: '2020-01-01' };
  expect((await server.ask(person, { method: 'POST', url, payload: old })).status).toBe(422);
  const unknown = { ...body('reminders'), purpose: 'anything_else' };
  expect((await server.ask(person, { method: 'POST', url, payload: unknown })).status).toBe(422);
});

test('an agreement to an older text no longer counts, and the new one closes it', async () => {
  const person = await server.createPerson();
  const { adminPool } = server.database;
  await adminPool.query(
    "insert into public.consents (user_id, purpose, text_version) values ($1, 'reminders', '2020-01-01')",
    [person],
  );
  const asked = () =>
    session.asCaller({ kind: 'person', personId: person, sessionId: randomUUID() }, (tx) =>
      hasConsent(tx, 'reminders'),
    );
  expect(await asked()).toBe(false);
  expect((await grant(person, 'reminders')).status).toBe(201);
  expect(await asked()).toBe(true);
  const { rows } = await adminPool.query(
    'select text_version from public.consents where user_id = $1 and withdrawn_at is not null',
    [person],
  );
  expect(rows).toEqual([{ text_version: '2020-01-01' }]);
});
