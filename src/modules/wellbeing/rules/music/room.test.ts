import { expect, test } from 'vitest';
import { createRoom } from './room.ts';
import { sampleRate } from './sample-rate.ts';

const blockFrames = 128;

/** What a room gives back, block by block, for a click followed by silence. */
function afterClick(blocks: number, click = 1): { left: number[]; right: number[] } {
  const room = createRoom(blockFrames);
  const heard = { left: [] as number[], right: [] as number[] };
  for (let block = 0; block < blocks; block += 1) {
    const input = new Float32Array(blockFrames);
    if (block === 0) input[0] = click;
    const [left, right] = [new Float32Array(blockFrames), new Float32Array(blockFrames)];
    room.process(input, left, right, 0, blockFrames);
    heard.left.push(...left);
    heard.right.push(...right);
  }
  return heard;
}

const energy = (samples: readonly number[]) => samples.reduce((sum, sample) => sum + sample * sample, 0);
const blocksIn = (seconds: number) => Math.ceil((seconds * sampleRate) / blockFrames);

test('a click rings, falls by 60 dB in some two seconds, and differs from ear to ear', () => {
  const { left, right } = afterClick(blocksIn(3));
  const within = (seconds: number) =>
    energy(left.slice(seconds * sampleRate, (seconds + 0.2) * sampleRate)) + 1e-30;
  const fallDb = 10 * Math.log10(within(0.1) / within(2.1));
  expect(fallDb).toBeGreaterThan(45);
  expect(fallDb).toBeLessThan(90);
  expect(left).not.toEqual(right);
  expect(energy(right) / energy(left)).toBeGreaterThan(0.8);
  expect(energy(right) / energy(left)).toBeLessThan(1.25);
});

test('silence stays silence, twice the click is twice the ring, and the same click the same ring', () => {
  expect(energy(afterClick(200, 0).left)).toBe(0);
  expect(energy(afterClick(200, 2).left) / energy(afterClick(200).left)).toBeCloseTo(4, 5);
  expect(afterClick(200)).toEqual(afterClick(200));
});

test('adds to what is already there, and refuses blocks of another length', () => {
  const room = createRoom(blockFrames);
  const [left, right] = [new Float32Array(blockFrames).fill(0.5), new Float32Array(blockFrames).fill(0.5)];
  room.process(new Float32Array(blockFrames), left, right, 0, blockFrames);
  expect([left[7], right[7]]).toEqual([0.5, 0.5]);
  expect(() => room.process(new Float32Array(64), left, right, 0, 64)).toThrow(RangeError);
});
