import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#platform/database/pool.ts';
import { eraseQueuedFiles } from '#platform/files/index.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { recordedWebm } from '#test/harness/sounds.ts';
import { plantCanaries, wordless } from '#test/rights/canaries.ts';
import { dumpTables, tablesThatHold } from '#test/rights/dump.ts';
import { ownTables } from '../../contract/own-tables.ts';

let server: MemberApp;

beforeAll(async () => {
  server = await startMemberApp();
});
afterAll(() => server.close());

const url = '/api/wellbeing/own-data';
const newCanary = () => `canari${randomUUID().replaceAll('-', '').slice(0, 16)}`;

async function planted() {
  const person = await server.createPerson();
  const canary = newCanary();
  await plantCanaries(server.database.adminPool, ownTables, person, canary);
  return { person, canary };
}

async function countFiles(): Promise<number> {
  let count = 0;
  for await (const _ of server.files.list()) count += 1;
  return count;
}

const agree = (person: string) =>
  server.ask(person, {
    method: 'POST',
    url: '/api/accounts/consents',
    payload: { purpose: 'reminders', text_version: '2026-11-26' },
  });

/** Expires the person's only signal one second ago; it stays in its table until the next purge. */
async function expire(person: string) {
  await server.database.adminPool.query(
    `update public.clinical_signals set created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'
     where user_id = $1`,
    [person],
  );
}

describe('export', () => {
  test('holds a row of every table of the list, and what was agreed to', async () => {
    const { person, canary } = await planted();
    const other = await planted();
    await agree(person);
    const { status, body } = await server.ask(person, { url });
    expect([status, body.format, body.version]).toEqual([200, 'hygie-wellbeing', 1]);
    expect(Object.keys(body.tables).sort()).toEqual([...ownTables, 'consents'].sort());
    for (const table of ownTables) {
      expect([table, body.tables[table].length, body.tables[table][0].user_id]).toEqual([table, 1, person]);
      if (!wordless.includes(table)) expect(JSON.stringify(body.tables[table])).toContain(canary);
    }
    expect(body.tables.consents).toMatchObject([{ purpose: 'reminders', withdrawn_at: null }]);
    expect(JSON.stringify(body)).not.toContain(other.canary);
  });

  test('leaves out a signal one second after its expiry, in both forms', async () => {
    const { person } = await planted();
    expect((await server.ask(person, { url })).body.tables.clinical_signals).toHaveLength(1);
    await expire(person);
    expect((await server.ask(person, { url })).body.tables.clinical_signals).toEqual([]);
    const { body: page } = await server.ask(person, { url: `${url}?format=html` });
    expect(page).toMatch(/<h2>Points<\/h2>\s*<p>Rien\.<\/p>/);
  });

  test('gives all rows once, in order, when there are more than one page of them', async () => {
    const person = await server.createPerson();
    await server.database.adminPool.query(
      `insert into public.journal_entries (user_id, content, created_at)
       select $1, 'entrée ' || n, now() - (n % 7) * interval '1 day' from generate_series(1, 1203) n`,
      [person],
    );
    const { body } = await server.ask(person, { url });
    const entries: { id: string; created_at: string }[] = body.tables.journal_entries;
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1203);
    const dates = entries.map(({ created_at }) => Date.parse(created_at));
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  });

  test('carries the voices themselves, playable in the page and byte for byte in the JSON', async () => {
    const person = await server.createPerson();
    await server.ask(person, {
      method: 'POST',
      url: '/api/wellbeing/recordings',
      payload: recordedWebm,
      headers: { 'content-type': 'audio/webm' },
    });
    const { body } = await server.ask(person, { url });
    const [{ sound_base64: sound }] = body.tables.audio_recordings;
    expect(Buffer.from(sound, 'base64').equals(recordedWebm)).toBe(true);
    const { body: page } = await server.ask(person, { url: `${url}?format=html` });
    expect(page).toContain(`<audio controls src="data:audio/webm;base64,${sound}">`);
  });

  test('is a page to read in either language, where what was written stays words', async () => {
    const { person, canary } = await planted();
    await server.ask(person, {
      method: 'POST',
      url: '/api/wellbeing/journal-entries',
      payload: { content: `<script>alert('${canary}')</script>\nligne & suite` },
    });
    const { body: french } = await server.ask(person, { url: `${url}?format=html` });
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain(
      `&#60;script&#62;alert(&#39;${canary}&#39;)&#60;/script&#62;\nligne &#38; suite`,
    );
    expect(french).not.toMatch(/<script|<img|<link|src="(?!data:)/);
    expect(french).toContain('Scellé\u00a0: seule ta phrase secrète l’ouvre.');
    const { body: english } = await server.ask(person, { url: `${url}?format=html&language=en` });
    expect(english).toContain('<h2>Check-ins</h2>');
  });

  test('is refused to a visitor, and for what it does not know', async () => {
    const { person } = await planted();
    expect((await server.ask(undefined, { url })).status).toBe(401);
    for (const query of ['format=pdf', 'language=de', 'timeZone=Europe/Atlantis', `user_id=${person}`])
      expect((await server.ask(person, { url: `${url}?${query}` })).status).toBe(422);
  });
});

describe('erasure', () => {
  test('leaves no word of the person in any table of any schema, expired or not; others keep theirs', async () => {
    const { person, canary } = await planted();
    const other = await planted();
    await expire(person);
    await agree(person);
    const { adminPool } = server.database;
    const before = tablesThatHold(await dumpTables(adminPool), canary);
    const marked = ownTables.filter((table) => !wordless.includes(table)).map((table) => `public.${table}`);
    expect(before.sort()).toEqual(marked.sort());

    expect((await server.ask(undefined, { method: 'DELETE', url })).status).toBe(401);
    const startedAt = Date.now();
    expect((await server.ask(person, { method: 'DELETE', url })).status).toBe(204);
    const after = await dumpTables(adminPool);
    expect(tablesThatHold(after, canary)).toEqual([]);
    expect(Date.now() - startedAt).toBeLessThan(60_000);
    for (const table of ownTables)
      expect([table, after.get(`public.${table}`)?.includes(person)]).toEqual([table, false]);
    expect(tablesThatHold(after, other.canary).sort()).toEqual(marked.sort());
    // The proof of what was agreed to stays until the account goes.
    expect(after.get('public.consents')).toContain(person);
  });

  test('reaches the files: the voice’s file is gone with the next run of its queue', async () => {
    const person = await server.createPerson();
    const { body: recording } = await server.ask(person, {
      method: 'POST',
      url: '/api/wellbeing/recordings',
      payload: recordedWebm,
      headers: { 'content-type': 'audio/webm' },
    });
    expect(recording.id).toBeTruthy();
    const filesBefore = await countFiles();
    await server.ask(person, { method: 'DELETE', url });
    const jobs = createPool(server.database.connections.jobs, 1);
    await eraseQueuedFiles(server.files).run((text, values) => jobs.query(text, values));
    await jobs.end();
    expect(await countFiles()).toBe(filesBefore - 1);
  });

  test.each(['teacher', 'moderator', 'admin'])(
    'by a person who is %s touches nobody else’s',
    async (role) => {
      const { canary } = await planted();
      const { adminPool } = server.database;
      const before = tablesThatHold(await dumpTables(adminPool), canary);
      const person = await server.createPerson();
      await adminPool.query('update public.accounts set role = $2 where id = $1', [person, role]);
      expect((await server.ask(person, { method: 'DELETE', url })).status).toBe(204);
      expect(tablesThatHold(await dumpTables(adminPool), canary)).toEqual(before);
      const { body } = await server.ask(person, { url });
      expect(Object.values(body.tables).flat()).toEqual([]);
    },
  );
});
