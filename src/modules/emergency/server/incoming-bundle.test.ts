import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { createSigner } from '#platform/signing/signer.ts';
import { mostBundleMegabytes } from '../contract/bundle-exchange.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { signedText } from '../rules/protocol-trust.ts';
import { sayBundleFault } from './incoming-bundle.messages.ts';
import { fingerprintOf, readIncomingBundle } from './incoming-bundle.ts';
import { readShippedProtocols } from './protocols.catalogue.ts';
import { sealBundle } from './seal-bundle.ts';

const signer = createSigner([randomBytes(32)]);
const fingerprint = fingerprintOf(signer.publicKey);
const now = new Date('2026-11-26T12:00:00Z');
const [first, second] = await readShippedProtocols(catalogueFolder);
if (!first || !second) throw new Error('the catalogue holds no protocols');

function published(structure: ProtocolContent): PublishedProtocol {
  const { review_on: reviewOn, category: _category, ...columns } = protocolColumns(structure);
  const { version, clinicalReview, populations, category } = structure;
  const unsealed = {
    ...{ ...columns, category, version, clinicalReview, populations, reviewOn, approvedAt: null },
    ...{ status: 'published' as const, origin: 'shipped' as const, isReviewOverdue: false },
  };
  return { ...unsealed, signature: signer.sign(signedText(unsealed)), signingKey: signer.publicKey };
}

const recall = { slug: 'x', version: 3, recalledAt: now.toISOString(), reason: 'Dose à revoir.' };
const seal = (structures: ProtocolContent[], expiresAt = '2027-01-01T00:00:00.000Z') =>
  sealBundle(signer, {
    ...{ protocols: structures.map(published), recalls: [recall] },
    ...{ issuedAt: now.toISOString(), expiresAt },
  });
const read = (text: string, fingerprints = [fingerprint]) =>
  readIncomingBundle(text, { ownKeys: [], fingerprints, now });
const readSealed = (bundle: object) => read(JSON.stringify(bundle));

test('takes in what a key that somebody vouches for signed', async () => {
  const { fingerprint: named, protocols, ...rest } = await readSealed(seal([first, second]));
  expect({ named, ...rest }).toEqual({ named: fingerprint, faults: [], refused: [], recalls: [recall] });
  expect(protocols.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
});

test('names an unknown key and takes nothing from it', async () => {
  const { faults, protocols } = await read(JSON.stringify(seal([first])), []);
  expect([protocols, faults]).toEqual([[], [{ kind: 'unknown-key', what: fingerprint }]]);
});

test('one altered letter anywhere is noticed', async () => {
  const bundle = seal([first, second]);
  const [one, other] = bundle.protocols;
  if (!one || !other) throw new Error('two were sealed');
  const title = { ...bundle, protocols: [{ ...one, title: `${one.title}e` }, other] };
  expect((await readSealed(title)).faults).toEqual([{ kind: 'protocol-altered', slug: one.slug }]);
  const [line, ...lines] = one.structure.pitfalls;
  const pitfalls = [{ ...line, text: `${line?.text}e` }, ...lines] as ProtocolContent['pitfalls'];
  const inside = { ...bundle, protocols: [{ ...one, structure: { ...one.structure, pitfalls } }, other] };
  expect(await readSealed(inside)).toMatchObject({
    faults: [{ kind: 'protocol-altered', slug: one.slug }],
    protocols: [],
  });
  for (const forged of [
    { ...bundle, protocols: [one] },
    { ...bundle, recalls: [] },
    { ...bundle, expiresAt: '2030-01-01T00:00:00.000Z' },
  ]) {
    const { faults, protocols } = await readSealed(forged);
    expect([faults, protocols]).toEqual([[{ kind: 'altered' }], []]);
  }
});

test('refuses a bundle past its time, and one that says none', async () => {
  const past = await readSealed(seal([first], '2026-11-26T11:59:00.000Z'));
  expect([past.faults, past.protocols]).toEqual([[{ kind: 'expired', what: '2026-11-26' }], []]);
  const endless = sealBundle(signer, { protocols: [published(first)], recalls: [] });
  expect((await readSealed(endless)).faults).toEqual([{ kind: 'no-expiry' }]);
});

test('leaves out the one protocol past its review, with the reason, and takes the others in', async () => {
  const { slug, title, version } = first;
  const { faults, protocols, refused } = await readSealed(
    seal([{ ...first, reviewOn: '2026-11-25' }, second]),
  );
  expect([faults, protocols.map((one) => one.slug)]).toEqual([[], [second.slug]]);
  expect(refused).toEqual([{ slug, title, version, fault: { kind: 'overdue', slug, what: '2026-11-25' } }]);
});

test('refuses content without its source, however well signed', async () => {
  const [line, ...lines] = first.pitfalls;
  const pitfalls = [{ ...line, text: 'Donner 3 mg.', sources: [] }, ...lines] as ProtocolContent['pitfalls'];
  const { faults, protocols } = await readSealed(seal([{ ...first, pitfalls }, second]));
  expect(faults.some(({ what }) => what?.includes('a figure without a source'))).toBe(true);
  expect(protocols).toEqual([]);
});

test('refuses a text that is not that of its lines, however well signed', async () => {
  const said = { ...published(first), content: 'Un autre texte.' };
  const protocols = [{ ...said, signature: signer.sign(signedText(said)) }];
  const { issuedAt, expiresAt } = seal([]);
  const sealed = sealBundle(signer, {
    ...{ protocols, recalls: [] },
    ...{ issuedAt: issuedAt ?? '', expiresAt: expiresAt ?? '' },
  });
  expect((await readSealed(sealed)).faults).toEqual([{ kind: 'incoherent', slug: first.slug }]);
});

test.each([
  ['nothing', ''],
  ['words', 'bonjour'],
  ['another form', '{"format":"hygie-bundle-2"}'],
  ['a huge file', ' '.repeat(mostBundleMegabytes * 1_000_000 + 1)],
])('answers %s with one sentence', async (_name, text) => {
  const { faults, protocols } = await read(text);
  expect(protocols).toEqual([]);
  expect(faults.map(sayBundleFault)).toEqual([expect.stringMatching(/^Ce fichier .+\.$/)]);
});
