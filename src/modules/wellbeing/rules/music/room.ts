import type { SpessaSynthProcessor } from 'spessasynth_core';
import { sampleRate } from './sample-rate.ts';

type Reverb = SpessaSynthProcessor['reverbProcessor'];

/** Lengths of the eight echoes in frames: primes between 25 and 61 ms, so that their repeats do not fall together. */
const lengths = [1103, 1291, 1481, 1667, 1873, 2083, 2357, 2689] as const;
const diffuserLengths = [149, 397] as const;
const diffusion = 0.62;
/** Time in which the room falls by 60 dB: a small hall. */
const decaySeconds = 2.1;
/** How much of each echo's high end the walls keep from one turn to the next. */
const brightness = 0.62;
/** As loud as the reverberation it stands in for, on the same noise (measured). */
const gain = 1.33;
const signs = { left: [1, 1, -1, 1, -1, -1, 1, -1], right: [1, -1, 1, 1, -1, 1, -1, -1] } as const;

/** A delay that takes and gives blocks shorter than itself. Copied by hand: views of arrays, two a block, were most of all garbage. */
class Echo {
  private readonly kept: Float32Array;
  private at = 0;

  constructor(length: number) {
    this.kept = new Float32Array(length);
  }

  /** Gives what entered a whole length ago, in place of which `write` then puts the block. */
  read(into: Float32Array): void {
    const { kept } = this;
    let from = this.at;
    for (let index = 0; index < into.length; index += 1) {
      into[index] = kept[from] as number;
      from += 1;
      if (from === kept.length) from = 0;
    }
  }

  write(block: Float32Array): void {
    const { kept } = this;
    let to = this.at;
    for (let index = 0; index < block.length; index += 1) {
      kept[to] = block[index] as number;
      to += 1;
      if (to === kept.length) to = 0;
    }
    this.at = to;
  }
}

/**
 * The room that pieces are played in: eight echoes that feed each other through a Householder matrix (Jot 1991), after
 * two diffusers (Schroeder 1962). Stands in for the synthesiser's own reverberation, which took half of all the work.
 * Additions and multiplications only: the same sound, bit for bit, on every machine.
 */
export function createRoom(blockFrames: number): Reverb {
  const echoes = lengths.map((length) => ({
    echo: new Echo(length),
    block: new Float32Array(blockFrames),
    keeps: 10 ** ((-3 * length) / (sampleRate * decaySeconds)),
    dull: 0,
  }));
  const diffusers = diffuserLengths.map((length) => ({
    echo: new Echo(length),
    block: new Float32Array(blockFrames),
  }));
  const entering = new Float32Array(blockFrames);
  const sum = new Float32Array(blockFrames);

  function diffuse(count: number): void {
    for (const { echo, block } of diffusers) {
      echo.read(block);
      for (let index = 0; index < count; index += 1) {
        const late = block[index] as number;
        const early = (entering[index] as number) - diffusion * late;
        block[index] = early;
        entering[index] = late + diffusion * early;
      }
      echo.write(block);
    }
  }

  return {
    level: 64,
    preLowpass: 0,
    character: 0,
    time: 64,
    delayFeedback: 0,
    preDelayTime: 0,
    process(input, left, right, start, count) {
      if (count !== blockFrames) throw new RangeError(`the room takes blocks of ${blockFrames} frames`);
      for (let index = 0; index < count; index += 1) entering[index] = input[index] as number;
      diffuse(count);
      sum.fill(0);
      for (const [which, line] of echoes.entries()) {
        const { echo, block, keeps } = line;
        const toLeft = gain * (signs.left[which] ?? 0);
        const toRight = gain * (signs.right[which] ?? 0);
        echo.read(block);
        let { dull } = line;
        for (let index = 0; index < count; index += 1) {
          dull += brightness * ((block[index] as number) - dull);
          const heard = keeps * dull;
          block[index] = heard;
          sum[index] = (sum[index] as number) + heard;
          left[start + index] = (left[start + index] as number) + toLeft * heard;
          right[start + index] = (right[start + index] as number) + toRight * heard;
        }
        line.dull = dull;
      }
      for (const { echo, block } of echoes) {
        for (let index = 0; index < count; index += 1) {
          block[index] =
            (block[index] as number) - (sum[index] as number) / 4 + 0.35 * (entering[index] as number);
        }
        echo.write(block);
      }
    },
    getSnapshot() {
      const { level, preLowpass, character, time, delayFeedback, preDelayTime } = this;
      return { level, preLowpass, character, time, delayFeedback, preDelayTime };
    },
  };
}
