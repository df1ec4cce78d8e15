import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
let admin: string;
let teacher: string;

beforeAll(async () => {
  house = await openHouse();
  admin = await signUp(house, 'admin');
  teacher = await signUp(house, 'teacher');
});
afterAll(() => house.close());

const newHash = () => createHash('sha256').update(randomBytes(32)).digest('hex');

async function invite(by: string, role: string, email: string): Promise<string> {
  const hash = newHash();
  await ask(house, by, 'insert into public.invitations (email, role, token_hash) values ($1, $2, $3)', [
    email,
    role,
    hash,
  ]);
  return hash;
}

const accept = (personId: string, hash: string) =>
  ask<{ role: string }>(house, personId, 'select private.accept_invitation($1) as role', [hash]);
const addressOf = (personId: string) => `${personId}@example.org`;
const unusable = '23514 invitations_token_hash_usable';

test('a teacher invites students and clinicians, nobody above; a student invites nobody', async () => {
  await invite(teacher, 'student', 'one@example.org');
  await invite(teacher, 'clinician', 'two@example.org');
  for (const role of ['teacher', 'moderator', 'admin']) {
    expect(await refusalOf(invite(teacher, role, `${role}@example.org`)), role).toBe(notAllowed);
  }
  const student = await signUp(house);
  expect(await refusalOf(invite(student, 'student', 'three@example.org'))).toBe(notAllowed);
});

test('the token itself can never be stored, and its hash is not read back', async () => {
  const insert = house.database.adminPool.query(
    `insert into public.invitations (email, token, token_hash, invited_by) values ('x@example.org', 'secret', $1, $2)`,
    [newHash(), admin],
  );
  expect(await refusalOf(insert)).toBe('23514 invitations_token_never_stored');
  expect(await refusalOf(ask(house, admin, 'select token_hash from public.invitations'))).toBe(notAllowed);
});

test('one pending invitation for each address, whatever its case', async () => {
  await invite(admin, 'student', 'twice@example.org');
  expect(await refusalOf(invite(admin, 'student', 'TWICE@example.org'))).toBe(
    '23505 invitations_email_unique_pending',
  );
});

test('the invitee accepts once and gets the role; another person cannot', async () => {
  const invitee = await signUp(house);
  const stranger = await signUp(house);
  const hash = await invite(admin, 'clinician', addressOf(invitee).toUpperCase());
  expect(await refusalOf(accept(stranger, hash))).toBe('23514 invitations_email_addressee');
  expect(await accept(invitee, hash)).toEqual([{ role: 'clinician' }]);
  expect(await ask(house, invitee, 'select role from public.profiles')).toEqual([{ role: 'clinician' }]);
  expect(await refusalOf(accept(invitee, hash))).toBe(unusable);
});

test('an invitation never lowers a role', async () => {
  const moderator = await signUp(house, 'moderator');
  const hash = await invite(teacher, 'student', addressOf(moderator));
  expect(await accept(moderator, hash)).toEqual([{ role: 'moderator' }]);
});

test('unknown, revoked and overdue invitations are of no use', async () => {
  const invitee = await signUp(house);
  expect(await refusalOf(accept(invitee, newHash()))).toBe(unusable);

  const revoked = await invite(admin, 'teacher', addressOf(invitee));
  await ask(house, admin, 'update public.invitations set revoked_at = now() where email = $1', [
    addressOf(invitee),
  ]);
  expect(await refusalOf(accept(invitee, revoked))).toBe(unusable);

  const overdue = await invite(admin, 'teacher', addressOf(invitee));
  await house.database.adminPool.query(
    `update public.invitations set created_at = now() - interval '8 days', expires_at = now() - interval '1 second' where token_hash = $1`,
    [overdue],
  );
  expect(await refusalOf(accept(invitee, overdue))).toBe(unusable);
});

test('the jobs role marks what is overdue as expired, and nothing else', async () => {
  const { rowCount } = await house.jobsPool.query(
    `update public.invitations set status = 'expired' where status = 'pending' and expires_at <= now()`,
  );
  expect(rowCount).toBe(1);
  const forge = house.jobsPool.query(
    `update public.invitations set status = 'accepted' where expires_at <= now()`,
  );
  expect((await forge).rowCount).toBe(0);
});
