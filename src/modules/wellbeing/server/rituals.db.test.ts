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
