import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import { createSigner } from '#platform/signing/signer.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { signedText } from '../rules/protocol-trust.ts';
import { fingerprintOf, mostBundleMegabytes, readIncomingBundle } from './incoming-bundle.ts';
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

const seal = (structures: ProtocolContent[], expiresAt = '2027-01-01T00:00:00.000Z') =>
  sealBundle(signer, {
    ...{ protocols: structures.map(published), recalls: [] },
    ...{ issuedAt: now.toISOString(), expiresAt },
  });
const read = (text: string, fingerprints = [fingerprint]) =>
  readIncomingBundle(text, { ownKeys: [], fingerprints, now });
const readSealed = (bundle: object) => read(JSON.stringify(bundle));

test('takes in what a key that somebody vouches for signed', async () => {
  const { faults, protocols, fingerprint: named } = await readSealed(seal([first, second]));
  expect({ faults, named }).toEqual({ faults: [], named: fingerprint });
  expect(protocols.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
});

test('names an unknown key and takes nothing from it', async () => {
  const { faults, protocols } = await read(JSON.stringify(seal([first])), []);
  expect(protocols).toEqual([]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`--trust ${fingerprint}`);
});

test('one altered letter anywhere is noticed', async () => {
  const bundle = seal([first, second]);
  const [one, other] = bundle.protocols;
  if (!one || !other) throw new Error('two were sealed');
  const title = { ...bundle, protocols: [{ ...one, title: `${one.title}e` }, other] };
  expect((await readSealed(title)).faults).toEqual([expect.stringContaining('modifié après sa signature')]);
  const [line, ...lines] = one.structure.pitfalls;
  const pitfalls = [{ ...line, text: `${line?.text}e` }, ...lines] as ProtocolContent['pitfalls'];
  const inside = { ...bundle, protocols: [{ ...one, structure: { ...one.structure, pitfalls } }, other] };
  expect((await readSealed(inside)).faults).toEqual([expect.stringContaining(one.slug)]);
  for (const forged of [
    { ...bundle, protocols: [one] },
    { ...bundle, expiresAt: '2030-01-01T00:00:00.000Z' },
  ]) {
    const { faults, protocols } = await readSealed(forged);
    expect([faults, protocols]).toEqual([[expect.stringContaining('rien n’en est repris')], []]);
  }
});

test('refuses what is past its time, the bundle or one review', async () => {
  expect((await readSealed(seal([first], '2026-11-26T11:59:00.000Z'))).faults[0]).toContain('2026-11-26');
  const overdue = seal([{ ...first, reviewOn: '2026-11-25' }]);
  expect((await readSealed(overdue)).faults).toEqual([expect.stringContaining('2026-11-25')]);
});

test('refuses content without its source, however well signed', async () => {
  const [line, ...lines] = first.pitfalls;
  const pitfalls = [{ ...line, text: 'Donner 3 mg.', sources: [] }, ...lines] as ProtocolContent['pitfalls'];
  const { faults } = await readSealed(seal([{ ...first, pitfalls }]));
  expect(faults.some((fault) => fault.includes('a figure without a source'))).toBe(true);
});

test('refuses a text that is not that of its lines, however well signed', async () => {
  const said = { ...published(first), content: 'Un autre texte.' };
  const protocols = [{ ...said, signature: signer.sign(signedText(said)) }];
  const { issuedAt, expiresAt } = seal([]);
  const sealed = sealBundle(signer, {
    ...{ protocols, recalls: [] },
    ...{ issuedAt: issuedAt ?? '', expiresAt: expiresAt ?? '' },
  });
  expect((await readSealed(sealed)).faults).toEqual([expect.stringContaining('celui de ses lignes')]);
});

test.each([
  ['nothing', ''],
  ['words', 'bonjour'],
  ['another form', '{"format":"hygie-bundle-2"}'],
  ['a huge file', ' '.repeat(mostBundleMegabytes * 1_000_000 + 1)],
])('answers %s with one sentence', async (_name, text) => {
  const { faults, protocols } = await read(text);
  expect(protocols).toEqual([]);
  expect(faults).toEqual([expect.stringMatching(/^Ce fichier .+\.$/)]);
});
