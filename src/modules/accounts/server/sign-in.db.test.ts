import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { recommendedCost } from '#platform/identity/password-hash.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;
const password = 'onze lampions au jardin';
const account = { name: 'Ines', email: 'ines@example.org', password };

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function rowsOf(email: string): Promise<number[]> {
  const { rows } = await database.adminPool.query(
    `select (select count(*) from identity."user" where email = $1)::int as users,
            (select count(*) from public.profiles where email = $1)::int as profiles,
            (select count(*) from public.accounts where email = $1)::int as accounts,
            (select count(*) from public.member_cards c join public.profiles p on p.id = c.user_id where p.email = $1)::int as cards`,
    [email],
  );
  return Object.values(rows[0]);
}

test('of several first sign-ups at once, exactly one is the administrator', async () => {
  const firsts = Array.from({ length: 5 }, (_, i) => ({ ...account, email: `premier${i}@example.org` }));
  const answers = await Promise.all(firsts.map((first) => new Browser(server.app).post('sign-up', first)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  const { rows } = await database.adminPool.query(
    'select role, count(*)::int from public.accounts group by role order by role',
  );
  expect(rows).toEqual([
    { role: 'admin', count: 1 },
    { role: 'student', count: 4 },
  ]);
});

test('one address gives one account, even to simultaneous sign-ups', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      new Browser(server.app).post('sign-up', { ...account, email: 'Ines@Example.org' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(await rowsOf(account.email)).toEqual([1, 1, 1, 1]);
  const again = await new Browser(server.app).post('sign-up', account);
  expect([again.status, again.body.errors[0].path]).toEqual([409, 'email']);
});

test('an account whose profile cannot be made does not exist either', async () => {
  const email = 'sans-profil@example.org';
  await database.adminPool.query(
    `alter table public.member_cards add constraint sabotage check (name <> 'Sabotage')`,
  );
  const refused = await new Browser(server.app).post('sign-up', { ...account, email, name: 'Sabotage' });
  await database.adminPool.query('alter table public.member_cards drop constraint sabotage');
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.body.code).toBe('internal');
  expect(await rowsOf(email)).toEqual([0, 0, 0, 0]);
  expect((await new Browser(server.app).post('sign-in', { email, password })).status).toBe(401);
});

test.each([
  ['role', { role: 'admin' }],
  ['emailVerified', { emailVerified: true }],
  ['id', { id: '00000000-0000-4000-8000-000000000001' }],
  ['twoFactorEnabled', { twoFactorEnabled: true }],
  ['image', { image: 'https://example.org/a.png' }],
])('nobody chooses %s at sign-up', async (_name, extra) => {
  const email = 'ruse@example.org';
  const answer = await new Browser(server.app).post('sign-up', { ...account, email, ...extra });
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  expect(await rowsOf(email)).toEqual([0, 0, 0, 0]);
});

test.each([
  ['a short password', { password: 'neuf9neuf' }, 'password'],
  ['a password of 129 characters', { password: `${'aé'.repeat(64)}z` }, 'password'],
  ['a common password', { password: 'motdepasse2026' }, 'password'],
  ['the address as password', { password: 'RUSE@example.org' }, 'password'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a name over two lines', { name: 'Ines\nR' }, 'name'],
  ['a bad address', { email: 'ruse@' }, 'email'],
  ['an unknown language', { language: 'de' }, 'language'],
])('%s is refused with its field', async (_name, wrong, path) => {
  const answer = await new Browser(server.app).post('sign-up', {
    ...account,
    email: 'ruse@example.org',
    ...wrong,
  });
  expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
});

test('an emoji counts for one character, and a password is the same however its accents are written', async () => {
  const email = 'accents@example.org';
  const tooShort = { ...account, email, password: '🦉🐝🌿🎈🚲' };
  expect((await new Browser(server.app).post('sign-up', tooShort)).status).toBe(422);
  const composed = 'é🦉ôx'.repeat(3).normalize('NFC');
  expect(
    (await new Browser(server.app).post('sign-up', { ...account, email, password: composed })).status,
  ).toBe(201);
  const decomposed = { email, password: composed.normalize('NFD') };
  expect((await new Browser(server.app).post('sign-in', decomposed)).status).toBe(200);
});

test('an unknown address and a wrong password cannot be told apart, by words or by work', async () => {
  // At the cost of production: hashing must outweigh all other work.
  const costly = await startIdentityApp(database, { passwordCost: recommendedCost });
  onTestFinished(() => costly.close());
  const somebody = { ...account, email: 'connue@example.org' };
  expect((await new Browser(costly.app).post('sign-up', somebody)).status).toBe(201);
  const attempt = async (email: string) => {
    const before = process.cpuUsage();
    const { status, body } = await new Browser(costly.app).post('sign-in', {
      email,
      password: 'dix mille lieues',
    });
    const { user, system } = process.cpuUsage(before);
    return { said: { status, body }, cpuMicros: user + system };
  };
  const known = [];
  const unknown = [];
  for (const i of [1, 2, 3]) {
    known.push(await attempt(somebody.email));
    unknown.push(await attempt(`inconnue${i}@example.org`));
  }
  for (const { said } of [...known, ...unknown]) expect(said).toEqual(known[0]?.said);
  expect(known[0]?.said.status).toBe(401);
  // Hashing dominates both: a difference of a query is far below, a missing hash far above this bound. The processor's
  // time, unlike the clock's, is the same on a busy machine.
  const least = (list: { cpuMicros: number }[]) => Math.min(...list.map(({ cpuMicros }) => cpuMicros));
  expect(least(unknown) / least(known)).toBeGreaterThan(0.5);
});

test('the only administrator cannot leave others without one', async () => {
  const { rows } = await database.adminPool.query(`select email from public.accounts where role = 'admin'`);
  const admin = new Browser(server.app);
  await admin.post('sign-in', { email: rows[0].email, password });
  const refused = await admin.delete('account', { password });
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  expect((await admin.get('me')).status).toBe(200);
});
