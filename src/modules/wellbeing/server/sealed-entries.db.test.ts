import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import type { SealedEntry } from '../contract/sealed-entry.ts';
import { deriveKey, newDerivation, openEntry, sealEntry } from '../rules/sealing.ts';

let server: MemberApp;
let person: string;

beforeAll(async () => {
  server = await startMemberApp();
  person = await server.createPerson();
});

afterAll(() => server.close());

const url = '/api/wellbeing/sealed-entries';
const passphrase = 'canari-phrase-secrète-jamais-envoyée';
const canaries = Array.from({ length: 100 }, (_, index) => `canari-${index}-${randomUUID()}`);

/** Every row of every table of the database, the platform's own included, as text. */
async function dump(): Promise<string> {
  const { rows: tables } = await server.database.adminPool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await server.database.adminPool.query<{ line: string }>(
      `select t::text as line from ${name} as t`,
    );
    texts.push(...rows.map(({ line }) => line));
  }
  return texts.join('\n');
}

test('after 100 sealed entries a dump of the server holds none of their words, and the person all of them', async () => {
  const derivation = newDerivation();
  const key = await deriveKey(passphrase, derivation);
  for (const [index, canary] of canaries.entries()) {
    const entryKey = randomUUID();
    const words = { date: '2026-11-23T20:00:00Z', content: `Aujourd’hui ${canary}`, tags: [canary] };
    const envelope = await sealEntry(key, derivation, { ownerId: person, entryKey }, words);
    const payload = { entry_key: entryKey, envelope };
    const { status } = await server.ask(person, { method: 'POST', url, payload });
    expect([index, status]).toEqual([index, 201]);
  }

  // The dump would find them: the same words, written in the clear, are in it.
  const witness = `témoin-${randomUUID()}`;
  await server.ask(person, {
    method: 'POST',
    url: '/api/wellbeing/journal-entries',
    payload: { content: witness },
  });
  const held = await dump();
  expect(held).toContain(witness);
  const secrets = [...canaries, passphrase, 'Aujourd’hui'];
  const asBase64 = secrets.map((secret) => Buffer.from(secret).toString('base64').slice(4, -6));
  expect([...secrets, ...asBase64].filter((secret) => held.includes(secret))).toEqual([]);

  const { body } = await server.ask(person, { url: `${url}?limit=100` });
  const opened = await Promise.all(
    body.items.map((item: SealedEntry) =>
      openEntry(key, { ownerId: item.user_id, entryKey: item.entry_key }, item.envelope),
    ),
  );
  expect(opened.map(({ tags }) => tags[0]).sort()).toEqual([...canaries].sort());
});

test('refuses a weak, an oversized, a foreign or a twice-sent envelope, and writes nothing', async () => {
  const writer = await server.createPerson();
  const derivation = newDerivation();
  const key = await deriveKey(passphrase, derivation);
  const entryKey = randomUUID();
  const words = { date: '2026-11-23T20:00:00Z', content: 'a', tags: [] };
  const envelope = await sealEntry(key, derivation, { ownerId: writer, entryKey }, words);
  const send = async (payload: object) =>
    (await server.ask(writer, { method: 'POST', url, payload: { entry_key: entryKey, ...payload } })).status;
  expect(await send({ envelope: { ...envelope, derivation: { ...derivation, iterations: 1 } } })).toBe(422);
  expect(await send({ envelope: { ...envelope, ciphertext: 'A'.repeat(120_004) } })).toBe(422);
  expect(await send({ envelope: { ...envelope, title: 'en clair' } })).toBe(422);
  expect(await send({ envelope, user_id: person })).toBe(422);
  expect(await send({ envelope })).toBe(201);
  expect(await send({ envelope })).toBe(409);
  const { body } = await server.ask(writer, { url });
  expect(body.items).toHaveLength(1);
});
