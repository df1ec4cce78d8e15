import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecretOnce } from './secret-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('of forty who keep a secret at once, one is first, and all read it whole', async () => {
  const file = join(folder, 'secret');
  const secrets = Array.from({ length: 40 }, (_, index) => `${index}`.repeat(10_000));
  const read = await Promise.all(
    secrets.map(async (secret) => {
      await keepSecretOnce(file, secret);
      return readFile(file, 'utf8');
    }),
  );
  expect(new Set(read).size).toBe(1);
  expect(secrets).toContain(read[0]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secret']);
});

test('a folder that is not there is said', async () => {
  await expect(keepSecretOnce(join(folder, 'absent', 'secret'), 'x')).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
