import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;
const password = 'six harpes au grenier';
const people = { admin: 'chef@example.org', teacher: 'prof@example.org', student: 'eleve@example.org' };

async function join(email: string): Promise<Browser> {
  const browser = new Browser(server.app);
  expect((await browser.post('sign-up', { name: 'Une personne', email, password })).status).toBe(201);
  return browser;
}

let admin: Browser;
let teacher: Browser;
let student: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
  admin = await join(people.admin);
  teacher = await join(people.teacher);
  student = await join(people.student);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

test('an administrator makes a teacher by an invitation, kept as a hash', async () => {
  const invited = await admin.post('invitations', { email: people.teacher, role: 'teacher' });
  expect([invited.status, invited.body.status]).toEqual([201, 'pending']);
  expect(server.sent.at(-1)).toMatchObject({ kind: 'invitation', to: people.teacher });
  const token = server.tokenIn('invitation');
  const { rows } = await database.adminPool.query('select * from public.invitations');
  expect(JSON.stringify(rows)).not.toContain(token);

  expect((await student.post('invitation-acceptances', { token })).status).toBe(403);
  expect((await teacher.post('invitation-acceptances', { token })).body).toEqual({ role: 'teacher' });
  expect((await teacher.get('me')).body.role).toBe('teacher');
  expect((await teacher.post('invitation-acceptances', { token })).status).toBe(410);
});

test('nobody invites above their own role', async () => {
  expect((await teacher.post('invitations', { email: 'x@example.org', role: 'admin' })).status).toBe(403);
  expect((await student.post('invitations', { email: 'x@example.org', role: 'student' })).status).toBe(403);
  const before = server.sent.length;
  expect((await teacher.post('invitations', { email: 'x@example.org', role: 'clinician' })).status).toBe(201);
  expect((await teacher.post('invitations', { email: 'x@example.org', role: 'clinician' })).status).toBe(409);
  expect(server.sent.length).toBe(before + 1);
});

test('a link past its days, or invented, gives nothing', async () => {
  await admin.post('invitations', { email: people.student, role: 'moderator' });
  const token = server.tokenIn('invitation');
  await database.adminPool.query(
    `update public.invitations set created_at = created_at - interval '8 days', expires_at = expires_at - interval '8 days'`,
  );
  expect((await student.post('invitation-acceptances', { token })).status).toBe(410);
  expect((await student.post('invitation-acceptances', { token: 'inventedinventedinvented' })).status).toBe(
    410,
  );
  expect((await student.get('me')).body.role).toBe('student');
});
