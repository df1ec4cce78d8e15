import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataFolder } from '#platform/postgres/data-folder.ts';
import { makeDataFolder } from './server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
const nobody = 65_534;

beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => folder.remove());

/** Runs something as an account without root's privileges, which no permission would stop. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  const own = process.geteuid?.() ?? nobody;
  if (own !== 0) return work();
  process.seteuid?.(nobody);
  return work().finally(() => process.seteuid?.(own));
}

test('a folder is made where there is none, and what is free on its disk is told', async () => {
  expect(await prepareDataFolder(folder.dataDir)).toBeGreaterThan(64);
});

test('a folder that may not be written to is named', async () => {
  await mkdir(folder.dataDir);
  await chmod(folder.dataDir, 0o555);
  const refused = unprivileged(() => prepareDataFolder(folder.dataDir));
  await expect(refused).rejects.toThrow(`${folder.dataDir} n’est pas accessible en écriture`);
});

test('a place where no folder may be made is named', async () => {
  await mkdir(folder.dataDir);
  await chmod(folder.dataDir, 0o555);
  const inside = join(folder.dataDir, 'data');
  const refused = unprivileged(() => prepareDataFolder(inside));
  await expect(refused).rejects.toThrow(`${inside} n’est pas accessible en écriture`);
});

test('a file in its place is named', async () => {
  await writeFile(folder.dataDir, '');
  await expect(prepareDataFolder(folder.dataDir)).rejects.toThrow(
    `${folder.dataDir}, qui n’est pas un dossier`,
  );
  const below = join(folder.dataDir, 'data');
  await expect(prepareDataFolder(below)).rejects.toThrow(`${below}, qui n’est pas un dossier`);
});
