import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
let owner: string;
let other: string;

beforeAll(async () => {
  house = await openHouse();
  await signUp(house, 'admin');
  owner = await signUp(house);
  other = await signUp(house);
});
afterAll(() => house.close());

const good = {
  source_instrument: 'SAM',
  domain: 'emotional',
  level: 2,
  window_type: 'instant',
  module_context: 'scan',
  metadata: {
    valence: 62.5,
    arousal: 25,
    emotion: 'calme',
    confidence: 0.9,
    summary: 'Tout va',
    raw: { valence: 6, arousal: 3 },
  },
  expires_at: new Date(Date.now() + 86_400_000).toISOString(),
};

// Without RETURNING the check constraints speak; with it, the policy for reading back would speak first.
function record(changes: Record<string, unknown> = {}, personId = owner, tail = '') {
  const row = { ...good, ...changes };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  const sql = `insert into public.clinical_signals (${names.join()}) values (${places.join()}) ${tail}`;
  return ask(house, personId, sql, Object.values(row));
}

const violates = (rule: string) => `23514 clinical_signals_${rule}`;
const metadata = (changes: Record<string, unknown>) => ({ metadata: { ...good.metadata, ...changes } });
const inDays = (days: number) => ({ expires_at: new Date(Date.now() + days * 86_400_000).toISOString() });

describe('bad values are refused by the database itself', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown instrument', { source_instrument: 'thermometer' }, violates('source_instrument_list')],
    ['another case of a known one', { source_instrument: 'sam' }, violates('source_instrument_list')],
    ['another domain', { domain: 'physical' }, violates('domain_list')],
    ['a level below 0', { level: -1 }, violates('level_range')],
    ['a level above 4', { level: 5 }, violates('level_range')],
    ['an unknown window', { window_type: 'week' }, violates('window_type_list')],
    ['an unknown context', { module_context: 'coach' }, violates('module_context_list')],
    ['an end in the past', inDays(-1), violates('expires_at_range')],
    ['more than a year', inDays(367), violates('expires_at_range')],
    ['no end', { expires_at: null }, '23502'],
    ['metadata that is a list', { metadata: '[1]' }, violates('metadata_shape')],
    ['metadata that is a number', { metadata: '5' }, violates('metadata_shape')],
    ['an unknown key', metadata({ diagnosis: 'x' }), violates('metadata_shape')],
    ['valence above 100', metadata({ valence: 100.1 }), violates('metadata_valence')],
    ['valence as text', metadata({ valence: '50' }), violates('metadata_valence')],
    ['valence null', metadata({ valence: null }), violates('metadata_valence')],
    ['arousal below 0', metadata({ arousal: -0.5 }), violates('metadata_arousal')],
    ['confidence above 1', metadata({ confidence: 1.01 }), violates('metadata_confidence')],
    ['an emotion of 61 characters', metadata({ emotion: 'x'.repeat(61) }), violates('metadata_emotion')],
    ['an emotion that is a number', metadata({ emotion: 3 }), violates('metadata_emotion')],
    ['a control character', metadata({ emotion: 'a\u0007b' }), violates('metadata_characters')],
    ['a summary of 501 characters', metadata({ summary: 'x'.repeat(501) }), violates('metadata_summary')],
    ['raw values in a list', metadata({ raw: [7, 3] }), violates('metadata_raw')],
    ['raw values that nest', metadata({ raw: { a: { b: 1 } } }), violates('metadata_raw')],
    [
      '13 raw values',
      metadata({ raw: Object.fromEntries([...'abcdefghijklm'].map((key) => [key, 1])) }),
      violates('metadata_raw'),
    ],
    ['a raw text of 101 characters', metadata({ raw: { note: 'x'.repeat(101) } }), violates('metadata_raw')],
    ['another owner', { user_id: '00000000-0000-4000-8000-00000000dead' }, notAllowed],
    ['a chosen creation date', { created_at: new Date().toISOString() }, notAllowed],
  ])('%s', async (_name, changes, refusal) => {
    expect(await refusalOf(record(changes))).toBe(refusal);
  });

  test('even from the administrator of the database', async () => {
    const insert = house.database.adminPool.query(
      `insert into public.clinical_signals (user_id, source_instrument, level, expires_at) values ($1, 'SAM', 9, now() + interval '1 day')`,
      [owner],
    );
    expect(await refusalOf(insert)).toBe(violates('level_range'));
  });
});

test('good values are kept, 60 code points of emoji included', async () => {
  const emotion = '🙂'.repeat(60);
  const [row] = await record(metadata({ emotion, summary: null }), owner, 'returning user_id');
  expect(row?.user_id).toBe(owner);
});

test('nobody edits a signal, its owner included', async () => {
  expect(await refusalOf(ask(house, owner, 'update public.clinical_signals set level = 0'))).toBe(notAllowed);
});

test('nobody else sees one: another person, the administrator, a visitor', async () => {
  const administrator = await signUp(house, 'admin');
  await record();
  for (const stranger of [other, administrator]) {
    expect(await ask(house, stranger, 'select id from public.clinical_signals')).toEqual([]);
  }
  expect(await refusalOf(ask(house, null, 'select id from public.clinical_signals'))).toBe(notAllowed);
});

test('a signal is invisible at the second it ends, and the jobs role may then erase it, not before', async () => {
  const person = await signUp(house);
  const kept = await record({}, person, 'returning id');
  // An end shorter than any choice a person has: the row ends on its own while the test looks on.
  const [short] = (
    await house.database.adminPool.query<{ id: string }>(
      `insert into public.clinical_signals (user_id, source_instrument, level, expires_at)
       values ($1, 'SAM', 1, clock_timestamp() + interval '700 milliseconds') returning id`,
      [person],
    )
  ).rows;
  const visible = () => ask(house, person, 'select id from public.clinical_signals');
  expect(await visible()).toHaveLength(2);
  const erase = () =>
    house.jobsPool.query('delete from public.clinical_signals where expires_at <= now() returning id');
  expect((await erase()).rows).toEqual([]);

  await expect.poll(visible, { interval: 50, timeout: 3000 }).toHaveLength(1);
  const stillStored = await house.database.adminPool.query<{ late: boolean }>(
    'select expires_at <= now() as late from public.clinical_signals where id = $1',
    [short?.id],
  );
  expect(stillStored.rows).toEqual([{ late: true }]);

  expect((await erase()).rows).toEqual([{ id: short?.id }]);
  expect((await visible()).map((row) => row.id)).toEqual(kept.map((row) => row.id));
});

test('the jobs role reads no measure', async () => {
  expect(await refusalOf(house.jobsPool.query('select level from public.clinical_signals'))).toBe(notAllowed);
});

test('the list of one person walks their index, not the table', async () => {
  const caller = { kind: 'person', personId: owner, sessionId: owner } as const;
  const plan = await house.session.asCaller(caller, async (tx) => {
    await tx.query('set local enable_seqscan = off; set local enable_sort = off');
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(
      `explain select level from public.clinical_signals where user_id = (select auth.uid())
       order by created_at desc, id desc limit 20`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('clinical_signals_user_index');
  expect(plan).not.toContain('Sort');
});
