import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp();
  person = await server.createPerson();
});

afterAll(() => server.close());

const url = '/api/wellbeing/shifts/import';
const inDays = (days: number, hour: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCHours(hour, 0, 0, 0);
  return day;
};
const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '');
const event = (title: string, start: Date, end: Date) =>
  `BEGIN:VEVENT\r\nSUMMARY:${title}\r\nDTSTART:${stamp(start)}\r\nDTEND:${stamp(end)}\r\nEND:VEVENT`;
const calendar = (...events: string[]) => `BEGIN:VCALENDAR\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
const garde = { kind: 'garde', starts_at: inDays(2, 18).toISOString(), ends_at: inDays(3, 8).toISOString() };
const nights = calendar(
  event('Garde SAU', inDays(2, 18), inDays(3, 8)),
  event('Repos de garde', inDays(3, 8), inDays(4, 8)),
  event('Dentiste', inDays(5, 8), inDays(5, 9)),
);

const send = (payload: string, type = 'text/calendar', query = '') =>
  server.ask(person, {
    method: 'POST',
    url: url + query,
    payload,
    headers: type ? { 'content-type': type } : {},
  });
const confirm = (shifts: object[], who = person) =>
  server.ask(who, { method: 'POST', url: `${url}/confirm`, payload: { shifts } });
const kept = async (who = person) =>
  (await server.ask(who, { url: '/api/wellbeing/shifts' })).body.items.length;

describe('is refused, and nothing is written', () => {
  test.each([
    ['more than 512 kB', `${nights}${' '.repeat(512 * 1024)}`, 'text/calendar', '', 413],
    ['JSON', JSON.stringify(nights), 'application/json', '', 415],
    ['a picture', 'GIF89a', 'image/gif', '', 415],
    ['no type at all', nights, '', '', 415],
    ['no calendar', 'bonjour', 'text/calendar', '', 422],
    ['nothing', '', 'text/calendar', '', 422],
    ['an unknown zone', nights, 'text/calendar; charset=utf-8', '?time_zone=Europe/Atlantide', 422],
    [
      'a rule by the second',
      nights.replace('END:VEVENT', 'RRULE:FREQ=SECONDLY\r\nEND:VEVENT'),
      'text/calendar',
      '',
      422,
    ],
  ])('%s', async (_name, payload, type, query, expected) => {
    const { status, body } = await send(payload, type, query);
    expect([status, body.status]).toEqual([expected, expected]);
    expect(JSON.stringify(body)).not.toContain('SAU');
    expect(await kept()).toBe(0);
  });

  test.each([
    ['one shift of four days among good ones', [garde, { ...garde, ends_at: inDays(6, 19).toISOString() }]],
    ['an unknown kind', [{ ...garde, kind: 'fête' }]],
    ['no line', []],
    ['more than a thousand lines', Array.from({ length: 1001 }, () => garde)],
  ])('a confirmation with %s', async (_name, shifts) => {
    expect((await confirm(shifts)).status).toBe(422);
    expect(await kept()).toBe(0);
  });
});

test('a calendar is read without being kept, then kept line by line as corrected, once', async () => {
  const first = await send(nights);
  expect(first.status).toBe(200);
  const understood = first.body.lines.map(({ title, kind, isKnown }: Record<string, unknown>) => [
    title,
    kind,
    isKnown,
  ]);
  expect(understood).toEqual([
    ['Garde SAU', 'garde', false],
    ['Repos de garde', 'repos', false],
    ['Dentiste', null, false],
  ]);
  expect(await kept()).toBe(0);

  const leave = {
    kind: 'conges',
    starts_at: inDays(10, 0).toISOString(),
    ends_at: inDays(30, 0).toISOString(),
  };
  const { kind, starts_at, ends_at } = first.body.lines[1];
  const lines = [garde, { kind, starts_at, ends_at }, leave];
  expect((await confirm(lines)).body).toEqual({ added: 3, known: 0 });
  expect((await confirm(lines)).body).toEqual({ added: 0, known: 3 });
  expect(await kept()).toBe(3);

  const second = await send(nights);
  expect(second.body.lines.map(({ isKnown }: { isKnown: boolean }) => isKnown)).toEqual([true, true, false]);
});

test('nobody learns by sending the same calendar that somebody else has it', async () => {
  const other = await server.createPerson();
  const { body } = await server.ask(other, {
    method: 'POST',
    url,
    payload: nights,
    headers: { 'content-type': 'text/calendar' },
  });
  expect(body.lines.some(({ isKnown }: { isKnown: boolean }) => isKnown)).toBe(false);
  expect((await confirm([garde], other)).body).toEqual({ added: 1, known: 0 });
  expect(await kept(other)).toBe(1);
});
