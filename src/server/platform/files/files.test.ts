import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startS3Server } from '#test/harness/s3-server.ts';
import type { ByteRange, FileStore, StoredFile } from './file-store.ts';
import { openFiles } from './index.ts';
import { s3Files } from './s3-files.ts';

const keys = { accessKey: 'access', secretKey: 's3cret', region: 'eu-west-3', bucket: 'hygie-test' };
let folder: string;
let s3: Awaited<ReturnType<typeof startS3Server>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-files-'));
  s3 = await startS3Server(keys);
});

afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const stores: Record<string, () => FileStore> = {
  'the local folder': () => openFiles({ dataDir: folder, filesS3: undefined }),
  'an S3-compatible store': () =>
    openFiles({ dataDir: folder, filesS3: { ...keys, endpoint: `${s3.endpoint}/` } }),
};

async function contentOf(files: FileStore, id: string, range?: ByteRange) {
  const opened = await files.open(id, range);
  if (!opened) return undefined;
  const content = await buffer(opened.stream);
  expect(opened.byteCount).toBe(content.length);
  return content.toString();
}

async function listed(files: FileStore): Promise<string[]> {
  const found: StoredFile[] = [];
  for await (const file of files.list()) found.push(file);
  expect(found.every(({ modifiedAt }) => Math.abs(Date.now() - modifiedAt.getTime()) < 60_000)).toBe(true);
  return found.map(({ id }) => id).sort();
}

describe.each(Object.entries(stores))('%s', (_name, open) => {
  test.each(['../outside', 'A'.repeat(36), '', '..%2f', `${randomUUID()}/x`])(
    'refuses the name "%s": only the server names files',
    async (name) => {
      const files = open();
      await expect(files.put(name, new Uint8Array(1))).rejects.toThrow('UUID');
      await expect(files.open(name)).rejects.toThrow('UUID');
      await expect(files.delete(name)).rejects.toThrow('UUID');
    },
  );

  test('keeps, gives back whole or in part, lists and deletes', async () => {
    const files = open();
    expect(await listed(files)).toEqual([]);
    const ids = [randomUUID(), randomUUID(), randomUUID()].sort();
    for (const id of ids) await files.put(id, Buffer.from(`voix ${id}`));
    expect(await listed(files)).toEqual(ids);
    const [id = ''] = ids;
    expect(await contentOf(files, id)).toBe(`voix ${id}`);
    expect(await contentOf(files, id, { first: 1, last: 3 })).toBe('oix');
    for (const one of ids) await files.delete(one);
    await files.delete(id);
    expect(await contentOf(files, id)).toBeUndefined();
    expect(await listed(files)).toEqual([]);
  });
});

describe('the local folder', () => {
  const files = () => openFiles({ dataDir: folder, filesS3: undefined });

  test('is for the server’s account alone, and holds nothing unfinished', async () => {
    const id = randomUUID();
    await files().put(id, Buffer.from('a'));
    const shard = join(folder, 'files', id.slice(0, 2));
    expect([(await stat(shard)).mode & 0o777, (await stat(join(shard, id))).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    expect(await readdir(shard)).toEqual([id]);
    await expect(
      files()
        .put(id, Buffer.from('b'))
        .then(() => readdir(shard)),
    ).resolves.toEqual([id]);
    await files().delete(id);
  });

  test('lists and deletes what a killed server left half written, and leaves strangers alone', async () => {
    const id = randomUUID();
    const shard = join(folder, 'files', id.slice(0, 2));
    await mkdir(shard, { recursive: true });
    await writeFile(join(shard, `${id}.part`), 'a');
    await writeFile(join(shard, 'notes.txt'), 'a');
    expect(await listed(files())).toEqual([id]);
    expect(await contentOf(files(), id)).toBeUndefined();
    await files().delete(id);
    expect(await readdir(shard)).toEqual(['notes.txt']);
  });
});

describe('an S3-compatible store', () => {
  test('signed with another key: refused by the store, told as “try later”, without the store’s words', async () => {
    const files = s3Files({ ...keys, secretKey: 'other', endpoint: s3.endpoint });
    const refusal = await files.put(randomUUID(), Buffer.from('a')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'unavailable', status: 503 });
    expect(JSON.stringify(refusal)).not.toMatch(/Signature|access|hygie-test/);
    expect(s3.refused).toHaveLength(1);
    expect(s3.objects.size).toBe(0);
  });

  test('that is away: “try later”', async () => {
    const files = s3Files({ ...keys, endpoint: 'http://127.0.0.1:9' });
    await expect(files.open(randomUUID())).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('shares its bucket: what is not ours is not listed', async () => {
    s3.objects.set('hygie/readme.txt', { bytes: Buffer.from('a'), modifiedAt: new Date() });
    expect(await listed(s3Files({ ...keys, endpoint: s3.endpoint }))).toEqual([]);
    s3.objects.clear();
  });
});
