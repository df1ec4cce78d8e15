import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { composerVersion } from '#modules/wellbeing/contract/music.ts';
import { chromaOf, majorness } from '#test/listening/key.ts';
import { longestSilence, loudnessOf, peakOf } from '#test/listening/loudness.ts';
import { makePiece, requestOf, staying } from '#test/listening/make-piece.ts';
import { between, type Recording, readWav } from '#test/listening/recording.ts';
import { spectralCentreOf } from '#test/listening/spectral-centre.ts';
import { tempoOf } from '#test/listening/tempo.ts';

// Seeds and levels that were never listened to while the composer was written.
const journeys = [
  { seed: 101, levels: [8, 40, 73, 92] },
  { seed: 2_024, levels: [17, 61] },
];
const patienceMs = 60_000;

async function record(...[valence, arousal, seed]: Parameters<typeof staying>): Promise<Recording> {
  return readWav(await makePiece(staying(valence, arousal, seed)));
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(journeys)(
  'with seed $seed, from calm to lively',
  { timeout: patienceMs },
  ({ seed, levels }) => {
    let recordings: Recording[];
    beforeAll(async () => {
      recordings = [];
      for (const arousal of levels) recordings.push(await record(64, arousal, seed));
    }, patienceMs);

    test('the tempo asked for is the one heard, within two beats a minute', () => {
      const heard = recordings.map((recording) => tempoOf(recording));
      for (const [index, arousal] of levels.entries()) {
        const asked = 56 + 0.82 * arousal;
        // Whoever taps along may tap twice as fast.
        const distance = [1, 2].map((times) => Math.abs((heard[index] ?? 0) / times - asked));
        expect(Math.min(...distance), `arousal ${arousal}: ${heard[index]}, not ${asked}`).toBeLessThan(2);
      }
    });

    test('loudness and brightness rise', () => {
      expect(recordings.map(loudnessOf)).toSatisfy(isRising);
      expect(recordings.map(spectralCentreOf)).toSatisfy(isRising);
    });

    test('nothing clips, falls silent, is too loud or too soft, or ends with a click', () => {
      for (const recording of recordings) {
        expect(recording.seconds).toBe(20);
        expect(peakOf(recording)).toBeLessThan(0.98);
        expect(longestSilence(recording)).toBeLessThan(1);
        expect(loudnessOf(recording)).toBeGreaterThan(-30);
        expect(loudnessOf(recording)).toBeLessThan(-12);
        expect(peakOf(between(recording, 19.99, 20))).toBeLessThan(0.001);
        expect(peakOf(between(recording, 0, 0.0005))).toBeLessThan(0.02);
      }
    });
  },
);

test(
  'pleasant states sound major, unpleasant ones minor',
  async () => {
    const [unpleasant, pleasant] = [await record(12, 42, 9_001), await record(88, 42, 9_001)];
    expect(majorness(chromaOf(unpleasant))).toBeLessThan(0);
    expect(majorness(chromaOf(pleasant))).toBeGreaterThan(0);
  },
  patienceMs,
);

test(
  'a journey moves gradually from its start to its target and ends in quiet',
  async () => {
    const request = requestOf(
      { valence: 25, arousal: 85 },
      { valence: 65, arousal: 20 },
      { seconds: 60, seed: 77 },
    );
    const recording = readWav(await makePiece(request));
    const parts = [0, 10, 20, 30, 40, 48].map((start) => between(recording, start, start + 8));
    const loudness = parts.map(loudnessOf);
    expect(loudness.toReversed()).toSatisfy(isRising);
    // No step takes more than half of the way.
    const steps = loudness.slice(1).map((level, index) => (loudness[index] ?? 0) - level);
    expect(Math.max(...steps)).toBeLessThan(((loudness[0] ?? 0) - (loudness.at(-1) ?? 0)) / 2);
    const centres = parts.map(spectralCentreOf);
    expect(mean(centres.slice(0, 2))).toBeGreaterThan(1.3 * mean(centres.slice(-2)));
    const start = tempoOf(between(recording, 0, 10));
    expect(Math.abs(start - 125.7)).toBeLessThan(3);
    expect(loudnessOf(between(recording, 59, 60))).toBeLessThan(-40);
  },
  patienceMs,
);

test(
  'the same request gives the same bytes, another seed others',
  async () => {
    const [first, again, other] = [
      await makePiece(staying(60, 30, 5)),
      await makePiece(staying(60, 30, 5)),
      await makePiece(staying(60, 30, 6)),
    ].map(sha256);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    // Kept pieces must stay what they were: whoever changes a byte gives the composer a new version.
    expect({ composerVersion, first }).toEqual({
      composerVersion: 1,
      first: '8a0e489ee6fbfed25f98ace564fe4e0584963d18bdc1cb2395117bc8e66f65c5',
    });
  },
  patienceMs,
);

test.each([
  ['mp3', [0xff, 0xfb]],
  ['ogg', [0x4f, 0x67, 0x67, 0x53]],
  ['mid', [0x4d, 0x54, 0x68, 0x64]],
] as const)(
  'a piece as %s is what its name says, and the same each time',
  async (format, signature) => {
    const short = { ...staying(60, 30, 5), seconds: 10 };
    const made = await makePiece(short, format);
    expect([...made.subarray(0, signature.length)]).toEqual(signature);
    expect(sha256(await makePiece(short, format))).toBe(sha256(made));
  },
  patienceMs,
);
