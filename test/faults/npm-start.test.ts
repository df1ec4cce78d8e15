import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLockFile } from '#platform/postgres/postmaster.ts';
import { makeDataFolder, startServerProcess, until } from './server-process.ts';

test('npm start, told to end, ends all that it started', async () => {
  const folder = await makeDataFolder();
  const npm = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir }, ['npm', 'start']);
  await npm.end('SIGTERM');
  // npm itself leaves at once; what it started finishes first.
  await until(async () => npm.output().includes('Hygie est arrêtée'));
  expect(await readLockFile(join(folder.dataDir, 'postgres', 'cluster'))).toBeUndefined();
  await expect(fetch(npm.address)).rejects.toThrow();
  await folder.remove();
});
