import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import type { ProtocolBundle, PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { bundleText } from '#modules/emergency/rules/bundle-text.ts';
import { protocolText } from '#modules/emergency/rules/protocol-text.ts';
import { signedText } from '#modules/emergency/rules/protocol-trust.ts';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { readCopy, stateOfCopy } from './reference-copy.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signingKey = String(publicKey.export({ format: 'jwk' }).x);
const seal = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');
const structures = (await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent)).slice(0, 3);

function published(structure: ProtocolContent): PublishedProtocol {
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  const unsigned = {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ status: 'published' as const, origin: 'shipped' as const, approvedAt: null },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
  return { ...unsigned, signature: seal(signedText(unsigned)), signingKey };
}

function sealed(protocols: PublishedProtocol[]): ProtocolBundle {
  const bundle = {
    format: 'hygie-bundle-1' as const,
    ...{ issuedAt: null, expiresAt: null, protocols, recalls: [], signingKey },
  };
  return { ...bundle, signature: seal(bundleText(bundle)) };
}

const today = '2026-11-26';
const whole = sealed(structures.map(published));
const slugs = structures.map(({ slug }) => slug);
const [firstSlug = ''] = slugs;

afterEach(() => vi.unstubAllGlobals());

it('shows everything of a copy that is what was signed', async () => {
  const copy = await readCopy(JSON.parse(JSON.stringify(whole)), today);
  expect(copy.protocols.map(({ slug }) => slug)).toEqual(slugs);
  expect(copy).toMatchObject({ altered: [], isSealed: true, isVerified: true });
});

it('shows nothing of a protocol of which one character changed, and names it', async () => {
  const text = JSON.stringify(whole.protocols[0]?.content);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: text.length - 2 }), async (place) => {
      const content: string = JSON.parse(text);
      const at = place % content.length;
      const changed = `${content.slice(0, at)}${content[at] === '7' ? '8' : '7'}${content.slice(at + 1)}`;
      const [first, ...rest] = whole.protocols;
      const copy = await readCopy({ ...whole, protocols: [{ ...first, content: changed }, ...rest] }, today);
      expect(copy.altered).toEqual([firstSlug]);
      expect(copy.protocols.map(({ slug }) => slug)).toEqual(slugs.slice(1));
    }),
    { numRuns: 25 },
  );
});

it('notices a dose that changed with its text, a protocol that is missing, and one that is no protocol', async () => {
  const [first, ...rest] = whole.protocols;
  if (!first) throw new Error('no protocol');
  const structure = { ...first.structure, firstActions: [...first.structure.firstActions].reverse() };
  const rewritten = { ...first, structure, content: protocolText(structure) };
  expect((await readCopy({ ...whole, protocols: [rewritten, ...rest] }, today)).altered).toEqual([firstSlug]);
  expect(await readCopy({ ...whole, protocols: rest }, today)).toMatchObject({
    altered: [],
    isSealed: false,
  });
  expect(await readCopy({ ...whole, protocols: [...rest, null] }, today)).toMatchObject({ altered: [''] });
});

it('reads rubbish as an empty copy', async () => {
  for (const rubbish of [null, 'x', 3, [], { protocols: 'x' }])
    expect(await readCopy(rubbish, today)).toMatchObject({ protocols: [], isSealed: false });
});

it('says that nothing was checked where the browser cannot', async () => {
  vi.stubGlobal('crypto', {});
  expect(await readCopy(whole, today)).toMatchObject({ isVerified: false, altered: [] });
});

it('says which reviews came due since the copy was taken', async () => {
  const isOverdueOn = async (day: string) => (await readCopy(whole, day)).protocols[0]?.isReviewOverdue;
  const reviewOn = structures[0]?.reviewOn ?? '';
  expect(await isOverdueOn(reviewOn)).toBe(false);
  expect(await isOverdueOn('2099-01-01')).toBe(true);
});

it('tells an emptied device from one that never held anything', () => {
  expect(stateOfCopy(0, 0)).toBe('none');
  expect(stateOfCopy(0, 80)).toBe('lost');
  expect(stateOfCopy(79, 80)).toBe('partial');
  expect(stateOfCopy(80, 80)).toBe('complete');
});
