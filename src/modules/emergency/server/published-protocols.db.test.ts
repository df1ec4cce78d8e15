import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';

let house: MemberApp;
let slugs: string[];

beforeAll(async () => {
  house = await startMemberApp();
  await house.loadCatalogue();
  slugs = (await readdir(join(catalogueFolder, 'protocols')))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''));
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ url, headers });

test('a visitor lists every shipped protocol, each said to wait for its clinical review', async () => {
  const { protocols } = (await get('/api/emergency/protocols')).json();
  expect(protocols.map(({ slug }: { slug: string }) => slug).sort()).toEqual(slugs.sort());
  for (const protocol of protocols) {
    expect(protocol).toMatchObject({
      clinicalReview: 'required',
      origin: 'shipped',
      status: 'published',
      approvedAt: null,
    });
  }
});

test('reads one with its lines and its text, and the same through plain REST', async () => {
  const found = (await get('/api/emergency/protocols/asthme')).json();
  expect(found.content).toContain(`\n${found.structure.firstActions[0].text}\n`);
  const plain = (await get('/api/emergency/urgent-protocols?q=asthme')).json();
  expect(plain.items.map(({ content }: { content: string }) => content)).toContain(found.content);
  expect((await get('/api/emergency/protocols/inconnu')).statusCode).toBe(404);
});

test('the offline copy holds them all, and is not sent twice', async () => {
  const first = await get('/api/emergency/bundle');
  expect(first.json().protocols).toHaveLength(slugs.length);
  const etag = String(first.headers.etag);
  const again = await get('/api/emergency/bundle', { 'if-none-match': etag });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  await house.database.adminPool.query(`delete from public.urgent_protocols where slug = 'asthme'`);
  const after = await get('/api/emergency/bundle', { 'if-none-match': etag });
  expect(after.json().protocols).toHaveLength(slugs.length - 1);
});
