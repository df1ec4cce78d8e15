import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import { createPool } from '#platform/database/pool.ts';
import type { JobQuery } from '#platform/jobs/jobs.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { remind } from './remind.ts';

let server: MemberApp;
let pool: pg.Pool;
const query: JobQuery = (text, values) => pool.query(text, values);

beforeAll(async () => {
  server = await startMemberApp();
  pool = createPool(server.database.connections.jobs, 2);
});

afterAll(async () => {
  await pool.end();
  await server.close();
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const iso = (ms: number) => new Date(ms).toISOString();
const admin = (text: string, values: unknown[]) => server.database.adminPool.query(text, values);
const wake = (ms: number) => remind(() => new Date(ms)).run(query);

const post = (who: string, path: string, payload: object = {}) =>
  server.ask(who, { method: 'POST', url: `/api/${path}`, payload });
const agree = (who: string) =>
  post(who, 'accounts/consents', { purpose: 'reminders', text_version: consentTextVersions.reminders });

/** Somebody who agreed, and whose ritual was made before all that these tests live through. */
async function someone(ritual: object, createdAt: string): Promise<{ person: string; ritual: string }> {
  const person = await server.createPerson();
  await agree(person);
  const { body } = await post(person, 'wellbeing/rituals', { name: 'Marcher', ...ritual });
  await admin('update public.rituals set created_at = $2 where id = $1', [body.id, createdAt]);
  return { person, ritual: body.id };
}

const told = async (who: string) => {
  const { rows } = await admin(
    'select delivered_at from public.notifications where user_id = $1 order by 1',
    [who],
  );
  return rows.map(({ delivered_at }) => Date.parse(delivered_at));
};
const outcomes = async (who: string) => {
  const { rows } = await admin(
    `select outcome from public.reminders where user_id = $1 and outcome <> 'planned' order by due_at`,
    [who],
  );
  return rows.map(({ outcome }) => outcome);
};

describe('a ritual set after a night shift is told within a minute, across both changes of the clock', () => {
  test.each([
    ['autumn 2026', '2026-10-24T16:30:00Z', '2026-10-25T07:00:00Z', '2026-10-25T07:45:00Z'],
    ['spring 2027', '2027-03-27T17:30:00Z', '2027-03-28T06:00:00Z', '2027-03-28T06:45:00Z'],
    ['autumn 2027', '2027-10-30T16:30:00Z', '2027-10-31T07:00:00Z', '2027-10-31T07:45:00Z'],
  ])('%s, wherever in the minute the job wakes', async (_name, starts_at, ends_at, expected) => {
    const dueMs = Date.parse(expected);
    for (const second of [0, 29, 31, 59]) {
      const { person } = await someone(
        { frequency: 'after_shift', minutes_after_shift: 45 },
        '2026-09-01T00:00:00Z',
      );
      await post(person, 'wellbeing/shifts', { kind: 'garde', starts_at, ends_at });
      for (let minute = -4; minute <= 4; minute += 1) await wake(dueMs + minute * minuteMs + second * 1000);
      const times = await told(person);
      expect(times).toHaveLength(1);
      expect(Math.abs((times[0] ?? 0) - dueMs)).toBeLessThanOrEqual(minuteMs);
    }
  });
});

describe('without', () => {
  const at = Date.parse('2027-01-12T11:00:00Z');
  const noon = { at_time: '12:00' };
  const created = '2026-11-01T00:00:00Z';
  /** Two wakings: one that plans, an hour before, and one at the moment. */
  const live = async (...moments: number[]) => {
    for (const ms of moments.length > 0 ? moments : [at - hourMs, at]) await wake(ms);
  };

  test('an agreement nothing is planned; after its withdrawal nothing is told', async () => {
    const silent = await server.createPerson();
    await post(silent, 'wellbeing/rituals', { name: 'Marcher', ...noon });
    await post(silent, 'wellbeing/reminder-settings', { weekly_cap: 21 });
    const { person } = await someone(noon, created);
    await wake(at - hourMs);
    const { body } = await server.ask(person, { url: '/api/accounts/consents' });
    await server.ask(person, {
      method: 'PATCH',
      url: `/api/accounts/consents/${body.items[0].id}`,
      payload: { withdrawn_at: new Date().toISOString() },
    });
    await wake(at);
    expect([await told(silent), await told(person)]).toEqual([[], []]);
    const { rows } = await admin('select 1 from public.reminders where user_id = $1', [silent]);
    expect(rows).toEqual([]);
  });

  test('a reason to stay silent one is told; with one, the reason is kept', async () => {
    const shift = (kind: string) => (who: string) =>
      post(who, 'wellbeing/shifts', { kind, starts_at: iso(at - 2 * hourMs), ends_at: iso(at + 2 * hourMs) });
    const settings = (limits: object) => (who: string) => post(who, 'wellbeing/reminder-settings', limits);
    const signals =
      (...valences: number[]) =>
      async (who: string) => {
        for (const [index, valence] of valences.entries()) {
          await admin(
            `insert into public.clinical_signals (user_id, source_instrument, level, metadata, created_at, expires_at)
           values ($1, 'scan_sliders', 1, $2, $3, $4)`,
            [who, JSON.stringify({ valence, arousal: 40 }), iso(at - (index + 1) * dayMs), iso(at + dayMs)],
          );
        }
      };
    const cases: [string, (who: string, ritual: string) => Promise<unknown>, string][] = [
      ['nothing said of themselves', async () => undefined, 'sent'],
      ['one pleasant check-in, which is not enough to know', signals(90), 'sent'],
      ['two pleasant check-ins', signals(70, 60), 'well'],
      ['a less pleasant one among the last three', signals(70, 40, 80), 'sent'],
      ['an older unpleasant one', signals(70, 70, 80, 10), 'well'],
      ['a shift under way', shift('garde'), 'shift'],
      ['a rest after a shift', shift('repos'), 'sent'],
      ['quiet hours', settings({ quiet_from: '11:00', quiet_until: '13:00' }), 'quiet'],
      ['a pause of everything', settings({ paused_until: iso(at + minuteMs) }), 'paused'],
      [
        'a zone that no clock knows',
        (who) =>
          settings({})(who).then(() =>
            admin(`update public.reminder_settings set time_zone = 'No/Where' where user_id = $1`, [who]),
          ),
        'quiet',
      ],
    ];
    const persons: [string, string, string][] = [];
    for (const [name, arrange, expected] of cases) {
      const { person, ritual } = await someone(noon, created);
      await arrange(person, ritual);
      persons.push([name, person, expected]);
    }
    await live();
    for (const [name, person, expected] of persons) {
      expect([name, await outcomes(person), (await told(person)).length]).toEqual([
        name,
        [expected],
        expected === 'sent' ? 1 : 0,
      ]);
    }
  });

  test('leave nothing is even planned during it', async () => {
    const { person } = await someone(noon, created);
    await post(person, 'wellbeing/shifts', {
      kind: 'conges',
      starts_at: iso(at - dayMs),
      ends_at: iso(at + dayMs),
    });
    await live();
    expect(await outcomes(person)).toEqual([]);
  });

  test('a word already said of the ritual that day', async () => {
    const { person, ritual } = await someone(noon, created);
    await wake(at - hourMs);
    await admin(
      `insert into public.ritual_events (user_id, ritual_id, outcome, created_at) values ($1, $2, 'done', $3)`,
      [person, ritual, iso(at - minuteMs)],
    );
    await wake(at);
    expect(await outcomes(person)).toEqual(['done']);
  });

  test('a server awake for more than an hour it is too late; what was erased is not told', async () => {
    const late = await someone(noon, created);
    const gone = await someone(noon, created);
    await wake(at - hourMs);
    await server.ask(gone.person, { method: 'DELETE', url: `/api/wellbeing/rituals/${gone.ritual}` });
    await wake(at + hourMs + minuteMs);
    expect([await outcomes(late.person), await outcomes(gone.person)]).toEqual([['late'], []]);
    expect([await told(late.person), await told(gone.person)]).toEqual([[], []]);
  });
});

test('the limit of the week and « moins » hold over weeks, and a changed hour moves what was planned', async () => {
  const startMs = Date.parse('2027-05-03T10:00:00Z');
  const { person, ritual } = await someone({ at_time: '12:00' }, '2026-11-01T00:00:00Z');
  await post(person, 'wellbeing/reminder-settings', { weekly_cap: 3 });
  const week = async (from: number) => {
    for (let day = from; day < from + 7; day += 1) {
      await wake(startMs + day * dayMs - hourMs);
      await wake(startMs + day * dayMs);
    }
  };
  await week(0);
  expect(await outcomes(person)).toEqual(['sent', 'sent', 'sent', 'cap', 'cap', 'cap', 'cap']);
  await admin(
    `update public.reminder_settings set less_level = 1, less_since = $2, less_until = $3 where user_id = $1`,
    [person, iso(startMs + 6.5 * dayMs), iso(startMs + 20.5 * dayMs)],
  );
  await week(7);
  await week(14);
  const withLess = (await outcomes(person)).slice(7);
  expect(withLess.filter((outcome) => outcome === 'sent')).toHaveLength(3);
  expect(withLess.filter((outcome) => outcome === 'less')).toHaveLength(3);

  await server.ask(person, {
    method: 'PATCH',
    url: `/api/wellbeing/rituals/${ritual}`,
    payload: { at_time: '18:00' },
  });
  await wake(startMs + 21 * dayMs - hourMs);
  const { rows } = await admin(
    `select due_at from public.reminders where user_id = $1 and outcome = 'planned' order by due_at limit 1`,
    [person],
  );
  expect(rows[0].due_at).toMatch(/^2027-05-24.16:00/);
});

test('two servers awake at once tell it once', async () => {
  const at = Date.parse('2027-06-15T10:00:00Z');
  const people = await Promise.all(
    Array.from({ length: 5 }, () => someone({ at_time: '12:00' }, '2026-11-01T00:00Z')),
  );
  await wake(at - hourMs);
  await Promise.all([wake(at), wake(at), wake(at + 1000)]);
  await wake(at + minuteMs);
  for (const { person } of people) expect(await told(person)).toHaveLength(1);
});

test('« moins » begins fourteen days, adds up to a sixteenth, and belongs to whoever says it', async () => {
  const person = await server.createPerson();
  const levels: number[] = [];
  for (let press = 0; press < 5; press += 1) {
    const { status, body } = await post(person, 'wellbeing/fewer-reminders');
    expect(status).toBe(200);
    levels.push(body.less_level);
    expect(Math.round((Date.parse(body.less_until) - Date.now()) / dayMs)).toBe(14);
  }
  expect(levels).toEqual([1, 2, 3, 4, 4]);
  const other = await server.createPerson();
  const { body } = await server.ask(other, { url: '/api/wellbeing/reminder-settings' });
  expect(body.items).toEqual([]);
});

test('the role of jobs reads no name, no mood and no journal, and asks nothing of one person', async () => {
  const denied = async (text: string) => expect(query(text)).rejects.toThrow(/permission denied/);
  await denied('select name from public.rituals');
  await denied('select * from public.shifts');
  await denied('select weekly_cap from public.reminder_settings');
  await denied('select ritual_id from public.reminders');
  await denied('select metadata from public.clinical_signals');
  await denied('select content from public.journal_entries');
  await denied('select purpose from public.consents');
  await denied('select private.is_doing_well(gen_random_uuid(), now())');
  await denied(`select private.reminded_persons('2026-11-26')`);
  const { rows } = await query(`select * from private.stale_reminder_plans(now(), $1, 100)`, [
    consentTextVersions.reminders,
  ]);
  expect(JSON.stringify(rows)).not.toContain('Marcher');
});

test('what was told of a ritual goes with it', async () => {
  const at = Date.parse('2027-08-10T10:00:00Z');
  const { person, ritual } = await someone({ at_time: '12:00' }, '2026-11-01T00:00Z');
  await wake(at - hourMs);
  await wake(at);
  const { body } = await server.ask(person, { url: '/api/accounts/notifications' });
  expect(body.items).toMatchObject([{ title: 'Marcher', metadata: { ritual_id: ritual } }]);
  await server.ask(person, { method: 'DELETE', url: `/api/wellbeing/rituals/${ritual}` });
  expect(await told(person)).toEqual([]);
});
