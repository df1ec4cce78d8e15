import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const join = (email: string, consentAt = 'now()') =>
  ask(
    house,
    null,
    `insert into public."Digital Medicine" (email, "prénom", "intéret", consent_at) values ($1, 'Léa', 'IA', ${consentAt})`,
    [email],
  );

test('a visitor signs up; a second time is answered the same, and kept once', async () => {
  expect(await join('lea@example.org')).toEqual(await join('LEA@example.org'));
  await Promise.all(Array.from({ length: 5 }, () => join('noe@example.org')));
  const { rows } = await house.database.adminPool.query(
    'select email from public."Digital Medicine" order by email',
  );
  expect(rows).toEqual([{ email: 'lea@example.org' }, { email: 'noe@example.org' }]);
});

test('no consent, or one that was not just given, is refused', async () => {
  expect(await refusalOf(join('a@example.org', 'null'))).toBe(notAllowed);
  expect(await refusalOf(join('a@example.org', `now() - interval '2 days'`))).toBe(notAllowed);
});

test('an administrator alone reads and erases', async () => {
  const admin = await signUp(house, 'admin');
  const teacher = await signUp(house, 'teacher');
  const read = (who: string | null) => ask(house, who, 'select email from public."Digital Medicine"');
  expect(await refusalOf(read(null))).toBe(notAllowed);
  expect(await read(teacher)).toEqual([]);
  expect(await read(admin)).toHaveLength(2);
  await ask(house, admin, 'delete from public."Digital Medicine" where email = $1', ['noe@example.org']);
  expect(await read(admin)).toHaveLength(1);
});
