import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDataFolder } from '../faults/server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
const program = join(import.meta.dirname, '..', '..', 'src', 'server', 'cli', 'hygie.ts');

beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => folder.remove());

/** Runs `hygie migrate` on a real disk of its own, mounted where no other process sees it. */
function migrateOn(mount: string): { status: number | null; said: string } {
  const script = `mkdir -p "$1" && ${mount} && exec "$2" "$3" migrate`;
  const args = [
    '--mount',
    '--map-root-user',
    'sh',
    '-c',
    script,
    'sh',
    folder.dataDir,
    process.execPath,
    program,
  ];
  const { status, stdout, stderr } = spawnSync('unshare', args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HYGIE_DATA_DIR: folder.dataDir },
  });
  return { status, said: stdout + stderr };
}

test('a full disk is named', () => {
  const { status, said } = migrateOn('mount -t tmpfs -o size=8m,mode=711 none "$1"');
  expect(said).toContain(`Le disque du dossier de données ${folder.dataDir} est plein`);
  expect(said).not.toContain('    at ');
  expect(status).toBe(1);
});

test('a disk that can only be read is named', () => {
  const { status, said } = migrateOn('mount -t tmpfs -o ro none "$1"');
  expect(said).toContain(`${folder.dataDir} est sur un disque en lecture seule`);
  expect(said).not.toContain('    at ');
  expect(status).toBe(1);
});
