import { afterEach, beforeEach, expect } from 'vitest';
import { type Member, readEntries, signUp, writeEntry } from './member.ts';
import { makeDataFolder, type ServerProcess, startServerProcess, until } from './server-process.ts';

const target = 1000;
const writers = 8;

/** A real server, and somebody who writes to it; a test puts the next server in its place. */
export interface Scene {
  dataDir: string;
  server: ServerProcess;
  member: Member;
}

/** Opens a new scene before each test of the file, and ends it after. */
export function setScene(): Scene {
  const scene = {} as Scene;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const folder = await makeDataFolder();
    remove = folder.remove;
    scene.dataDir = folder.dataDir;
    scene.server = await restart(scene);
    scene.member = await signUp(scene.server.address);
  });
  afterEach(async () => {
    await scene.server.end('SIGTERM');
    await remove();
  });
  return scene;
}

/** Starts a server on the scene's data folder. */
export const restart = ({ dataDir }: Scene) => startServerProcess({ HYGIE_DATA_DIR: dataDir });

/** Writes until so many are acknowledged, whatever happens meanwhile. */
async function writeAll(scene: Scene, acknowledged: Set<string>, count: number): Promise<void> {
  let number = acknowledged.size;
  const write = async () => {
    while (acknowledged.size < count) {
      number += 1;
      const content = `écrit ${number}`;
      if (await writeEntry(scene.member, scene.server.address, content)) acknowledged.add(content);
      // A client that was refused while the server is down tries again a little later.
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

/** Kills amid 1,000 acknowledged writes, goes on until all are acknowledged, and reads each of them again. */
export async function killMidway(scene: Scene, kill: () => Promise<void>): Promise<void> {
  const acknowledged = new Set<string>();
  const writing = writeAll(scene, acknowledged, target);
  await until(async () => acknowledged.size > target / 2);
  await kill();
  await writing;
  expect(acknowledged.size).toBeGreaterThanOrEqual(target);
  const kept = new Set((await readEntries(scene.member, scene.server.address)).map(({ content }) => content));
  expect([...acknowledged].filter((content) => !kept.has(content))).toEqual([]);
}
