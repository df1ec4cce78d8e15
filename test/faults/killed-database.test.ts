import { expect, test } from 'vitest';
import { killMidway, restart, setScene } from './killed-while-writing.ts';
import { postmasterOf } from './server-process.ts';

const scene = setScene();

test('PostgreSQL is killed amid 1,000 acknowledged writes: none is lost, it comes back without a restart', async () => {
  const before = await postmasterOf(scene.dataDir);
  await killMidway(scene, async () => {
    process.kill(before, 'SIGKILL');
  });
  expect(await postmasterOf(scene.dataDir)).not.toBe(before);
  expect(scene.server.output()).toContain('PostgreSQL répond de nouveau');
});

test('both are killed amid 1,000 acknowledged writes: none is lost, the next start works by itself', async () => {
  await killMidway(scene, async () => {
    const postmaster = await postmasterOf(scene.dataDir);
    scene.server.process.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await scene.server.end('SIGKILL');
    scene.server = await restart(scene);
  });
});
