import type { Recording } from './recording.ts';

type Coefficients = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** K-weighting of ITU-R BS.1770 at 48 kHz, computed for any rate as in its open re-derivations. */
function kWeighting(sampleRate: number): Coefficients[] {
  const shelf = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416;
  const quality = 0.7071752369554196;
  const norm = 1 + shelf / quality + shelf * shelf;
  const pass = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const passQuality = 0.5003270373238773;
  const passNorm = 1 + pass / passQuality + pass * pass;
  return [
    [
      (high + (middle * shelf) / quality + shelf * shelf) / norm,
      (2 * (shelf * shelf - high)) / norm,
      (high - (middle * shelf) / quality + shelf * shelf) / norm,
      (2 * (shelf * shelf - 1)) / norm,
      (1 - shelf / quality + shelf * shelf) / norm,
    ],
    [1, -2, 1, (2 * (pass * pass - 1)) / passNorm, (1 - pass / passQuality + pass * pass) / passNorm],
  ];
}

function filter(samples: Float32Array, [b0, b1, b2, a1, a2]: Coefficients): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  const filtered = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] as number;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    filtered[index] = y;
  }
  return filtered;
}

const toLufs = (power: number) => -0.691 + 10 * Math.log10(power + 1e-15);

/** Integrated loudness in LUFS: blocks of 400 ms, absolute gate at -70, relative gate 10 below. */
export function loudnessOf(recording: Recording): number {
  const filters = kWeighting(recording.sampleRate);
  const channels = [recording.left, recording.right].map((channel) => filters.reduce(filter, channel));
  const size = Math.round(0.4 * recording.sampleRate);
  const powers: number[] = [];
  for (let start = 0; start + size <= recording.left.length; start += size / 4) {
    let power = 0;
    for (const channel of channels) {
      let sum = 0;
      for (let index = start; index < start + size; index += 1) sum += (channel[index] ?? 0) ** 2;
      power += sum / size;
    }
    powers.push(power);
  }
  const mean = (kept: number[]) => kept.reduce((sum, power) => sum + power, 0) / Math.max(1, kept.length);
  const heard = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(heard)) - 10;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

/** The longest stretch, in seconds, whose level over 50 ms stays below a threshold. */
export function longestSilence(recording: Recording, thresholdDb = -60): number {
  const size = Math.round(0.05 * recording.sampleRate);
  const threshold = 10 ** (thresholdDb / 10);
  let [longest, current] = [0, 0];
  for (let start = 0; start + size <= recording.mono.length; start += size) {
    let sum = 0;
    for (let index = start; index < start + size; index += 1) {
      sum += ((recording.left[index] ?? 0) ** 2 + (recording.right[index] ?? 0) ** 2) / 2;
    }
    current = sum / size < threshold ? current + size : 0;
    longest = Math.max(longest, current);
  }
  return longest / recording.sampleRate;
}

export function peakOf({ left, right }: Recording): number {
  let most = 0;
  for (const channel of [left, right]) {
    for (let index = 0; index < channel.length; index += 1) {
      most = Math.max(most, Math.abs(channel[index] as number));
    }
  }
  return most;
}
