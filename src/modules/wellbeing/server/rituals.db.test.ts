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

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const post = (path: string, payload: object, who = person) =>
  server.ask(who, { method: 'POST', url: `/api/wellbeing/${path}`, payload });
const count = async (path: string) =>
  (await server.ask(person, { url: `/api/wellbeing/${path}` })).body.items.length;

describe('is refused, and nothing is written', () => {
  test.each([
    ['an unknown frequency', { name: 'a', frequency: 'hourly' }, 'frequency'],
    ['an impossible hour', { name: 'a', at_time: '24:00' }, 'at_time'],
    ['an unknown time zone', { name: 'a', time_zone: 'Europe/Atlantide' }, 'time_zone'],
    ['an unknown day', { name: 'a', week_day: 'XX' }, 'week_day'],
    ['a rule by the second', { name: 'a', frequency: 'custom', recurrence: 'FREQ=SECONDLY' }, 'recurrence'],
    ['a rule of its own that is absent', { name: 'a', frequency: 'custom' }, 'recurrence'],
    [
      'a rule with a stray part',
      { name: 'a', frequency: 'custom', recurrence: 'FREQ=DAILY;BYHOUR=1' },
      'recurrence',
    ],
    [
      'an unknown day of its own',
      { name: 'a', frequency: 'custom', recurrence: 'FREQ=WEEKLY;BYDAY=ZZ' },
      'recurrence',
    ],
    [
      'the thirtieth of February',
      { name: 'a', frequency: 'custom', recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' },
      'frequency',
    ],
    ['a last day that has passed', { name: 'a', ends_on: '2020-01-01' }, 'ends_on'],
    ['a last day that does not exist', { name: 'a', ends_on: '2099-02-30' }, 'ends_on'],
    [
      'a last day before its first time',
      { name: 'a', frequency: 'monthly', at_time: '00:00', ends_on: tomorrow },
      'frequency',
    ],
    ['two ends', { name: 'a', ends_on: '2099-01-01', ends_after: 3 }, 'ends_after'],
    ['no time at all', { name: 'a', ends_after: 0 }, 'ends_after'],
    [
      'a pause that has ended',
      { name: 'a', is_paused: true, paused_until: '2020-01-01T00:00:00Z' },
      'paused_until',
    ],
    ['a delay of two days', { name: 'a', minutes_after_shift: 2880 }, 'minutes_after_shift'],
  ])('a ritual with %s', async (_name, payload, path) => {
    const { status, body } = await post('rituals', payload);
    expect([status, body.errors[0].path]).toEqual([422, path]);
    expect(await count('rituals')).toBe(0);
  });

  test.each([
    ['ends before it starts', '2026-11-25T08:00:00Z', '2026-11-24T18:00:00Z'],
    ['lasts four days', '2026-11-20T08:00:00Z', '2026-11-24T08:00:00Z'],
  ])('a shift that %s', async (_name, starts_at, ends_at) => {
    expect((await post('shifts', { kind: 'garde', starts_at, ends_at })).status).toBe(422);
    expect(await count('shifts')).toBe(0);
  });
});

test('a ritual has its own record, which nobody else adds to, and which goes with it', async () => {
  const { body: ritual } = await post('rituals', { name: 'Respirer', frequency: 'after_shift' });
  expect(ritual).toMatchObject({ minutes_after_shift: 60, time_zone: 'Europe/Paris', is_paused: false });
  const event = { ritual_id: ritual.id, outcome: 'done' };
  expect((await post('ritual-events', event)).status).toBe(201);
  expect((await post('ritual-events', { ...event, outcome: 'forgotten' })).status).toBe(422);
  expect((await post('ritual-events', event, other)).status).toBe(422);
  expect(await count('ritual-events')).toBe(1);
  await server.ask(person, { method: 'DELETE', url: `/api/wellbeing/rituals/${ritual.id}` });
  expect(await count('ritual-events')).toBe(0);
});

test('the same shift twice is one shift', async () => {
  const shift = { kind: 'garde', starts_at: '2026-11-24T18:00:00Z', ends_at: '2026-11-25T08:00:00Z' };
  const first = await post('shifts', shift);
  const second = await post('shifts', shift);
  expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
  expect((await post('shifts', shift, other)).status).toBe(201);
  expect(await count('shifts')).toBe(1);
});

test('a ritual is changed as it was created: to a schedule that can happen, or not at all', async () => {
  const { body: ritual } = await post('rituals', { name: 'Marcher', ends_after: 3 });
  const change = (payload: object, who = person) =>
    server.ask(who, { method: 'PATCH', url: `/api/wellbeing/rituals/${ritual.id}`, payload });
  const own = { frequency: 'custom', recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' };
  expect((await change(own)).body).toMatchObject(own);
  expect((await change({ ends_on: '2099-01-01' })).status).toBe(422);
  expect((await change({ recurrence: null })).status).toBe(422);
  expect((await change({})).status).toBe(422);
  expect((await change({ name: 'Courir' }, other)).status).toBe(404);
  expect((await change({ frequency: 'daily' })).body).toMatchObject({ frequency: 'daily', recurrence: null });
  const until = '2099-01-01T00:00:00Z';
  expect((await change({ is_paused: true, paused_until: until })).body.paused_until).not.toBeNull();
  expect((await change({ is_paused: false })).body).toMatchObject({ is_paused: false, paused_until: null });

  const { adminPool } = server.database;
  await adminPool.query("update public.rituals set ends_after = null, ends_on = '2020-01-01' where id = $1", [
    ritual.id,
  ]);
  expect((await change({ name: 'Courir', is_paused: true })).status).toBe(200);
  expect((await change({ at_time: '09:00' })).body.errors[0].path).toBe('ends_on');
});
