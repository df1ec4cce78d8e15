import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { ProtocolBundle, ProtocolRecalls } from '../contract/published-protocol.ts';
import { bundleText, recallsText } from '../rules/bundle-text.ts';
import { distrustOf } from '../rules/protocol-trust.ts';
import { verifySignature } from '../rules/verify-signature.ts';
import { verifyReference } from './verify-reference.ts';

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
const listed = async () =>
  (await get('/api/emergency/protocols')).json().protocols.map(({ slug }: { slug: string }) => slug);

test('a visitor lists every shipped protocol, each said to wait for its clinical review', async () => {
  const { protocols, unreadable } = (await get('/api/emergency/protocols')).json();
  expect(protocols.map(({ slug }: { slug: string }) => slug).sort()).toEqual(slugs.sort());
  expect(unreadable).toEqual([]);
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

test('the offline copy holds them all under signatures that a browser can check, and is not sent twice', async () => {
  const first = await get('/api/emergency/bundle');
  const bundle = ProtocolBundle.parse(first.json());
  expect(bundle.protocols).toHaveLength(slugs.length);
  expect(await verifySignature(bundleText(bundle), bundle.signature, house.signer.publicKey)).toBe(true);
  for (const protocol of bundle.protocols) {
    expect(await distrustOf(protocol, [house.signer.publicKey])).toBeUndefined();
  }
  const again = await get('/api/emergency/bundle', { 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const recalls = ProtocolRecalls.parse((await get('/api/emergency/recalls')).json());
  const text = recallsText(recalls.recalls, house.signer.publicKey);
  expect(await verifySignature(text, recalls.signature, house.signer.publicKey)).toBe(true);
});

test('the offline copy comes packed to whoever can unpack it, letter for letter', async () => {
  const plain = await get('/api/emergency/bundle', { 'accept-encoding': 'br, gzip;q=0' });
  expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'accept-encoding']);
  const packed = await get('/api/emergency/bundle', { 'accept-encoding': 'gzip, deflate, br' });
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: plain.headers.etag });
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  const held = { 'accept-encoding': 'gzip', 'if-none-match': String(plain.headers.etag) };
  expect((await get('/api/emergency/bundle', held)).rawPayload).toHaveLength(0);
});

test.each([
  ['a letter of the text', `content = replace(content, 'e', 'é')`, 'altered'],
  ['a dose', `structure = replace(structure::text, '5 mg', '6 mg')::jsonb`, 'altered'],
  ['the day of review', `review_on = review_on + 1`, 'altered'],
  ['the signature taken away', `signature = null`, 'unsigned'],
  ['another key', `signing_key = repeat('A', 43)`, 'unknown-key'],
])('%s changed in the database: unreadable, with the reason, everywhere', async (_, change, reason) => {
  const { adminPool } = house.database;
  const etag = String((await get('/api/emergency/bundle')).headers.etag);
  await adminPool.query('create table private.before_change as select * from public.urgent_protocols');
  await adminPool.query(`update public.urgent_protocols set ${change} where slug = 'asthme'`);

  const refused = await get('/api/emergency/protocols/asthme');
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'untrusted']);
  expect(refused.json().detail).toMatch(/pas (signé|montré)/);
  const list = (await get('/api/emergency/protocols')).json();
  expect(list.unreadable).toEqual([{ slug: 'asthme', reason }]);
  expect(await listed()).toHaveLength(slugs.length - 1);
  const bundle = (await get('/api/emergency/bundle', { 'if-none-match': etag })).json();
  expect(bundle.protocols).toHaveLength(slugs.length - 1);
  const { rows } = await adminPool.query(`select id from public.urgent_protocols where slug = 'asthme'`);
  expect((await get(`/api/emergency/urgent-protocols/${rows[0].id}`)).statusCode).toBe(409);
  const plain = (await get('/api/emergency/urgent-protocols?limit=100')).json().items;
  expect(plain.filter(({ id }: { id: string }) => id === rows[0].id)).toEqual([]);
  expect((await verifyReference(adminPool, house.signer.trustedKeys)).distrusted).toMatchObject([
    { slug: 'asthme', reason },
  ]);

  await house.loadCatalogue();
  const isOursToSign = reason !== 'altered';
  expect(await listed()).toHaveLength(isOursToSign ? slugs.length : slugs.length - 1);

  await adminPool.query(`update public.urgent_protocols as now set content = before.content, structure = before.structure,
    review_on = before.review_on, signature = before.signature, signing_key = before.signing_key
    from private.before_change as before where before.id = now.id and now.slug = 'asthme'`);
  await adminPool.query('drop table private.before_change');
  expect(await listed()).toHaveLength(slugs.length);
});

test('a recalled protocol is hidden at once, and everybody learns why', async () => {
  await house.database.adminPool.query(
    `update public.urgent_protocols set status = 'recalled', recalled_at = now(), recall_reason = 'Dose à revoir.' where slug = 'asthme'`,
  );
  expect(await listed()).not.toContain('asthme');
  const refused = await get('/api/emergency/protocols/asthme');
  expect([refused.statusCode, refused.json().code]).toEqual([410, 'recalled']);
  expect(refused.json().detail).toContain('Dose à revoir.');
  expect((await get('/api/emergency/recalls')).json().recalls).toMatchObject([
    { slug: 'asthme', version: 1, reason: 'Dose à revoir.' },
  ]);
});
