import { expect, test } from 'vitest';
import { silentWav } from '#test/harness/sounds.ts';
import { killMidway, restart, setScene } from './killed-while-writing.ts';
import { hearSound, keepSound } from './member.ts';
import { until } from './server-process.ts';

const scene = setScene();

/** Sends one sound after the other, each of its own length, until the server is gone. */
async function keepSounds(kept: Map<string, number>): Promise<void> {
  for (let tenths = 10; ; tenths += 1) {
    const sound = silentWav(tenths / 10);
    const id = await keepSound(scene.member, scene.server.address, Buffer.from(sound));
    if (id === undefined) return;
    kept.set(id, sound.length);
  }
}

test('the server is killed amid 1,000 acknowledged writes and voices: none is lost, the next start works by itself', async () => {
  const sounds = new Map<string, number>();
  await killMidway(scene, async () => {
    const keeping = keepSounds(sounds);
    await until(async () => sounds.size >= 3);
    await scene.server.end('SIGKILL');
    await keeping;
    scene.server = await restart(scene);
  });
  expect(scene.server.output()).toContain('fonctionnait déjà');
  for (const [id, byteCount] of sounds) {
    expect((await hearSound(scene.member, scene.server.address, id)).length).toBe(byteCount);
  }
});
