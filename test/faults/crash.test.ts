import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentWav } from '#test/harness/sounds.ts';
import { hearSound, keepSound, type Member, readEntries, signUp, writeEntry } from './member.ts';
import {
  makeDataFolder,
  postmasterOf,
  type ServerProcess,
  startServerProcess,
  until,
} from './server-process.ts';

const target = 1000;
const writers = 8;

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: ServerProcess;
let member: Member;

beforeEach(async () => {
  folder = await makeDataFolder();
  server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  member = await signUp(server.address);
});
afterEach(async () => {
  await server.end('SIGTERM');
  await folder.remove();
});

/** Writes until so many are acknowledged, whatever happens meanwhile. */
async function writeAll(acknowledged: Set<string>, count: number): Promise<void> {
  let number = acknowledged.size;
  const write = async () => {
    while (acknowledged.size < count) {
      number += 1;
      const content = `écrit ${number}`;
      if (await writeEntry(member, server.address, content)) acknowledged.add(content);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

async function expectNothingLost(acknowledged: Set<string>): Promise<void> {
  const kept = new Set((await readEntries(member, server.address)).map(({ content }) => content));
  expect([...acknowledged].filter((content) => !kept.has(content))).toEqual([]);
}

async function killMidway(kill: () => Promise<void>): Promise<void> {
  const acknowledged = new Set<string>();
  const writing = writeAll(acknowledged, target);
  await until(async () => acknowledged.size > target / 2);
  await kill();
  await writing;
  expect(acknowledged.size).toBeGreaterThanOrEqual(target);
  await expectNothingLost(acknowledged);
}

/** Sends one sound after the other, each of its own length, until the server is gone. */
async function keepSounds(kept: Map<string, number>): Promise<void> {
  for (let tenths = 10; ; tenths += 1) {
    const sound = silentWav(tenths / 10);
    const id = await keepSound(member, server.address, Buffer.from(sound));
    if (id === undefined) return;
    kept.set(id, sound.length);
  }
}

test('the server is killed amid 1,000 acknowledged writes and voices: none is lost, the next start works by itself', async () => {
  const sounds = new Map<string, number>();
  await killMidway(async () => {
    const keeping = keepSounds(sounds);
    await until(async () => sounds.size >= 3);
    await server.end('SIGKILL');
    await keeping;
    server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  });
  expect(server.output()).toContain('fonctionnait déjà');
  for (const [id, byteCount] of sounds) {
    expect((await hearSound(member, server.address, id)).length).toBe(byteCount);
  }
});

test('PostgreSQL is killed amid 1,000 acknowledged writes: none is lost, it comes back without a restart', async () => {
  const before = await postmasterOf(folder.dataDir);
  await killMidway(async () => {
    process.kill(before, 'SIGKILL');
  });
  expect(await postmasterOf(folder.dataDir)).not.toBe(before);
  expect(server.output()).toContain('PostgreSQL répond de nouveau');
});

test('both are killed amid 1,000 acknowledged writes: none is lost, the next start works by itself', async () => {
  await killMidway(async () => {
    const postmaster = await postmasterOf(folder.dataDir);
    server.process.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await server.end('SIGKILL');
    server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  });
});
