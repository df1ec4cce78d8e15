import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { houseRules } from './house-rules.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const breachesOf = async (sql: string) =>
  (await database.adminPool.query<{ breach: string }>(sql)).rows.map((row) => row.breach);

test.each(houseRules)('$rule', async ({ findBreaches }) => {
  expect(await breachesOf(findBreaches)).toEqual([]);
});

test.each(houseRules)('notices when: $rule', async ({ findBreaches, breakIt }) => {
  await database.adminPool.query(breakIt.create);
  try {
    expect(await breachesOf(findBreaches)).not.toEqual([]);
  } finally {
    await database.adminPool.query(breakIt.undo);
  }
});
