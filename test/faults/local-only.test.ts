import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { makeLocalCheckIn } from '#modules/wellbeing/rules/local-check-in.ts';
import { deriveKey, newDerivation, type SealedContent, sealEntry } from '#modules/wellbeing/rules/sealing.ts';
import { type Member, signUp, writeEntry } from './member.ts';
import { makeDataFolder, type ServerProcess, startServerProcess } from './server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: ServerProcess;
let member: Member;

beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir, LOG_LEVEL: 'trace' });
  member = await signUp(server.address);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await folder.remove();
});

/** Names of the files under the data folder (PostgreSQL's tables and log, the outbox, everything) that hold these bytes. */
async function filesThatHold(words: string): Promise<string[]> {
  const entries = await readdir(folder.dataDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (bytes.includes(words)) found.push(path);
  }
  return found;
}

test('after 100 local-only entries no byte that the server keeps or prints holds a word of them', async () => {
  const list = await member.ask(server.address, 'GET', '/api/wellbeing/micro-gestures?limit=100');
  const gestures = ((await list.json()) as { items: unknown[] }).items.map((item) =>
    MicroGesture.parse(item),
  );
  // One beginning for all: looking for it looks for every one of them.
  const mark = `canari${randomUUID().slice(0, 13)}`;
  const passphrase = `phrase ${mark} jamais envoyée`;
  const derivation = newDerivation();
  const key = await deriveKey(passphrase, derivation);
  for (let index = 0; index < 100; index += 1) {
    const canary = `${mark}-${index}`;
    const given = { instrument: 'scan_sliders', valence: index, arousal: 50, keepDays: 30 } as const;
    const content: SealedContent =
      index % 2 === 0
        ? { date: '2026-11-26T20:00:00Z', content: `Aujourd’hui ${canary}`, tags: [canary] }
        : makeLocalCheckIn({ ...given, emotion: canary, note: canary }, [], gestures, new Date()).checkIn;
    const entryKey = randomUUID();
    const envelope = await sealEntry(key, derivation, { ownerId: member.id, entryKey }, content);
    const body = { entry_key: entryKey, envelope };
    const answer = await member.ask(server.address, 'POST', '/api/wellbeing/sealed-entries', body);
    expect([index, answer.status]).toEqual([index, 201]);
  }

  // The search would find them: the same kind of word, written in the clear, is found.
  const witness = `temoin${randomUUID().slice(0, 13)}`;
  expect(await writeEntry(member, server.address, `Aujourd’hui ${witness}`)).toBe(true);
  expect(await filesThatHold(witness)).not.toEqual([]);

  expect(await filesThatHold(mark)).toEqual([]);
  expect(await filesThatHold(Buffer.from(mark).toString('base64').slice(2, -4))).toEqual([]);
  expect(server.output()).not.toContain(mark);
});
