import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let server: MemberApp;
let person: string;

const dayMs = 24 * 3_600_000;

/** Writes a signal in the past, as the administrator: nobody can through the API. */
async function signalAt(owner: string, createdAt: Date, expiresAt: Date, valence = 40): Promise<void> {
  await server.database.adminPool.query(
    `insert into public.clinical_signals
       (user_id, source_instrument, level, window_type, module_context, metadata, created_at, expires_at)
     values ($1, 'scan_sliders', 2, 'instant', 'assess', $2, $3, $4)`,
    [owner, JSON.stringify({ valence, arousal: 60, summary: '=1+1' }), createdAt, expiresAt],
  );
}

beforeAll(async () => {
  server = await startMemberApp();
  person = await server.createPerson();
  const now = Date.now();
  const later = new Date(now + dayMs);
  for (const daysAgo of [0, 3, 5, 40])
    await signalAt(person, new Date(now - daysAgo * dayMs), later, 40 + daysAgo);
  await signalAt(person, new Date(now - 2 * dayMs), new Date(now - dayMs));
  await signalAt(await server.createPerson(), new Date(now), later);
});

afterAll(() => server.close());

describe('export', () => {
  test('gives every signal as JSON', async () => {
    const { body } = await server.ask(person, { url: '/api/wellbeing/signal-export?format=json' });
    expect(body.signals).toHaveLength(4);
  });

  test('gives every signal as CSV that a spreadsheet reads and does not run', async () => {
    const { body } = await server.ask(person, { url: '/api/wellbeing/signal-export?format=csv' });
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('created_at,expires_at,source_instrument,level,valence,arousal');
    expect(lines[1]).toContain(",'=1+1,");
  });
});

test('deleting one without saying which erases nothing', async () => {
  const { status } = await server.ask(person, { method: 'DELETE', url: '/api/wellbeing/clinical-signals/' });
  expect(status).toBe(404);
  const { body } = await server.ask(person, { url: '/api/wellbeing/signal-export?format=json' });
  expect(body.signals).toHaveLength(4);
});

test('erasing all erases one’s own and nobody else’s', async () => {
  const { body } = await server.ask(person, { method: 'DELETE', url: '/api/wellbeing/clinical-signals' });
  expect(body).toEqual({ deleted: 4 });
  const { rows } = await server.database.adminPool.query(
    'select count(*)::int as others from public.clinical_signals where user_id <> $1',
    [person],
  );
  expect(rows[0].others).toBe(1);
});
