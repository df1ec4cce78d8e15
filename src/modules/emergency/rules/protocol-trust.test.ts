import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { canonicalJson } from './canonical-json.ts';
import { protocolText } from './protocol-text.ts';
import { distrustOf, signedText } from './protocol-trust.ts';
import { verifySignature } from './verify-signature.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signingKey = String(publicKey.export({ format: 'jwk' }).x);
const sealOf = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');

const [structure] = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
if (!structure) throw new Error('the catalogue holds no protocol');
const unsealed = {
  ...{ slug: structure.slug, title: structure.title, category: structure.category, version: 1 },
  ...{ content: protocolText(structure), sources: ['HAS. Titre. 2024'], structure, reviewOn: '2027-01-01' },
  ...{ clinicalReview: 'required', status: 'published', origin: 'shipped', approvedAt: null },
};
const sealed = { ...unsealed, signature: sealOf(signedText(unsealed)), signingKey };

test('one value has one text, in whatever order its keys were written', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, held]) => [key, shuffled(held)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(shuffled(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('two values that differ have two texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same =
        JSON.stringify(JSON.parse(canonicalJson(one))) === JSON.stringify(JSON.parse(canonicalJson(other)));
      expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
    }),
  );
});

test('the text is that of RFC 8785', () => {
  const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0];
  expect(canonicalJson(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, ö: 4, b: undefined })).toBe(
    '{"\\r":2,"1":3,"ö":4,"€":1}',
  );
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udfff': 1 }, 1n])
    expect(() => canonicalJson([odd])).toThrow();
  for (const none of [undefined, () => 1]) expect(() => canonicalJson(none)).toThrow(TypeError);
});

test('what was signed in November 2026, with code of our own, still stands', async () => {
  const [key, signature] = [
    '6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw',
    'nYSG2D1hzWsZQ2zvjDMndKqL2D7CylevtB-IbKGNs4RR6rQZA2Cv2ohwgFz4Dnzd8KSi0BrtEMeiUxloAZP8Cw',
  ];
  const text = canonicalJson({
    z: [1.5, 1e30, -0, null, true],
    é: 'µg/kg « ½ »\u2028',
    a: { '\u{1f600}': '"\\/\n', b: undefined },
  });
  expect(await verifySignature(text, signature, key)).toBe(true);
  expect(await verifySignature(`${text} `, signature, key)).toBe(false);
});

test('what was signed is trusted, and only under a known key', async () => {
  expect(await distrustOf(sealed, [signingKey])).toBeUndefined();
  expect(await distrustOf(sealed, ['A'.repeat(43)])).toBe('unknown-key');
  expect(await distrustOf({ ...sealed, signature: null }, [signingKey])).toBe('unsigned');
});

test('one character changed anywhere is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 32, max: 126 }), async (position, code) => {
      const text = signedText(unsealed);
      const at = position % text.length;
      const other = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
      expect(await verifySignature(other, sealed.signature, signingKey)).toBe(other === text);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a title', { title: `${unsealed.title} ` }],
  ['a sentence', { content: unsealed.content.replace('.', ',') }],
  ['a source', { sources: ['HAS. Titre. 2025'] }],
  ['the day of review', { reviewOn: '2037-01-01' }],
  ['the review that it waits for', { clinicalReview: 'done' }],
  ['a recall taken back', { recalledAt: '2026-11-26T10:00:00Z' }],
  ['an approval', { approvedAt: '2026-11-26T10:00:00Z' }],
  ['a structure that is none', { structure: { ...structure, version: Number.NaN } }],
])('%s changed is altered', async (_, change) => {
  expect(await distrustOf({ ...sealed, ...change }, [signingKey])).toBe('altered');
});

test('a signature or a key that is none is no signature, without an error', async () => {
  for (const odd of ['', '€', 'A'.repeat(86), sealed.signature.slice(1)]) {
    expect(await verifySignature('text', odd, signingKey)).toBe(false);
    expect(await verifySignature('text', sealed.signature, odd)).toBe(false);
  }
});
