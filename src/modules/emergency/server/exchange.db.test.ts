import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSigner } from '#platform/signing/signer.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { bundleExchangeUrl, bundleImportUrl, bundleReadingUrl } from '../contract/bundle-exchange.ts';
import { ProtocolBundle } from '../contract/published-protocol.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { signedText } from '../rules/protocol-trust.ts';
import { fingerprintOf } from './incoming-bundle.ts';
import { sealBundle } from './seal-bundle.ts';

const other = createSigner([randomBytes(32)]);
// No log, no model, the personal edition, no music.
const theDefaults = [undefined, undefined, undefined, undefined] as const;
const stranger = createSigner([randomBytes(32)]);
let house: MemberApp;
let writer: string;
let student: string;
let bundle: ProtocolBundle;

beforeAll(async () => {
  house = await startMemberApp(...theDefaults, [fingerprintOf(other.publicKey)]);
  await house.loadCatalogue();
  writer = await house.createPerson();
  student = await house.createPerson();
  await house.database.adminPool.query(`update public.accounts set role = 'teacher' where id = $1`, [writer]);
  bundle = ProtocolBundle.parse((await house.ask(writer, { url: bundleExchangeUrl })).body);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.adminPool.query(`delete from public.urgent_protocols where status = 'draft'`);
});

const send = (who: string | undefined, url: string, payload: object | string) =>
  house.ask(who, {
    ...{ method: 'POST', url, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) },
    headers: { 'content-type': 'application/json' },
  });
const countDrafts = async () =>
  (await house.database.adminPool.query(`select from public.urgent_protocols where status = 'draft'`))
    .rowCount;

/** What another instance would send: two of these protocols, the first said otherwise, and a recall. */
function received(signer = other, expiresAt = bundle.expiresAt) {
  const protocols = bundle.protocols.slice(0, 2).map((protocol, index) => {
    const structure = {
      ...protocol.structure,
      title: `${protocol.title}${index === 0 ? ', dit ailleurs' : ''}`,
    };
    const { content, title, sources } = protocolColumns(structure);
    const said = { ...protocol, structure, content, title, sources };
    return { ...said, signature: signer.sign(signedText(said)), signingKey: signer.publicKey };
  });
  const recalls = [
    { slug: 'coma', version: 1, recalledAt: '2026-11-20T10:00:00.000Z', reason: 'Dose à revoir.' },
    { slug: 'jamais-vu-ici', version: 4, recalledAt: '2026-11-20T10:00:00.000Z', reason: 'Dépassé.' },
  ];
  return sealBundle(signer, {
    protocols,
    recalls,
    ...{ issuedAt: bundle.issuedAt ?? '', expiresAt: expiresAt ?? '' },
  });
}

test('a student neither exports nor reads nor takes in, and a visitor neither', async () => {
  for (const who of [student, undefined]) {
    const status = who === undefined ? 401 : 403;
    expect((await house.ask(who, { url: bundleExchangeUrl })).status).toBe(status);
    expect((await send(who, bundleReadingUrl, received())).status).toBe(status);
    expect((await send(who, bundleImportUrl, received())).status).toBe(status);
  }
  expect(await countDrafts()).toBe(0);
});

test.each([
  ['words', 'bonjour', 422, 'not-json'],
  ['an unknown key', () => received(stranger), 409, 'unknown-key'],
  ['an altered bundle', () => ({ ...received(), recalls: [] }), 409, 'altered'],
  ['an expired one', () => received(other, '2026-01-01T00:00:00.000Z'), 422, 'expired'],
])(
  '%s: the reading says it, the import refuses it, and nothing is written',
  async (_name, given, status, kind) => {
    const body = typeof given === 'string' ? given : given();
    const reading = await send(writer, bundleReadingUrl, body);
    expect([reading.status, reading.body.faults.length]).toEqual([200, 1]);
    expect(reading.body).toMatchObject({ faults: [{ kind }], protocols: [], recalls: [], drafts: 0 });
    const refused = await send(writer, bundleImportUrl, body);
    expect([refused.status, refused.body.detail]).toEqual([
      status,
      expect.stringMatching(/Rien n’a été repris\.$/),
    ]);
    expect(await countDrafts()).toBe(0);
  },
);

test('the reading writes nothing; the import writes drafts of the caller, once, and tells what was recalled there', async () => {
  const [changed, same] = bundle.protocols;
  const expected = {
    fingerprint: fingerprintOf(other.publicKey),
    protocols: [
      { slug: changed?.slug, versionHere: 1, state: 'changed' },
      { slug: same?.slug, versionHere: 1, state: 'same' },
    ],
    recalls: [
      { slug: 'coma', here: 'published', versionHere: 1, reason: 'Dose à revoir.' },
      { slug: 'jamais-vu-ici', here: 'absent', versionHere: null },
    ],
  };
  const reading = await send(writer, bundleReadingUrl, received());
  expect(reading.body).toMatchObject({ ...expected, drafts: 0 });
  expect(await countDrafts()).toBe(0);
  const taken = await send(writer, bundleImportUrl, received());
  expect([taken.status, taken.body]).toMatchObject([201, { ...expected, drafts: 1 }]);
  const again = await send(writer, bundleImportUrl, received());
  expect(again.body).toMatchObject({ protocols: [{ state: 'waiting' }, { state: 'same' }], drafts: 0 });
  const { drafts } = (await house.ask(writer, { url: '/api/emergency/protocol-drafts' })).body;
  expect(drafts).toMatchObject([
    { authorId: writer, submittedAt: null, structure: { version: 2, clinicalReview: 'required' } },
  ]);
});
