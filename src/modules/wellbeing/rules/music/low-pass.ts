import { sampleRate } from './sample-rate.ts';

const damping = Math.SQRT2;

/** A second-order low-pass of one channel (topology-preserving), whose corner may move without a click. */
export class LowPass {
  private first = 0;
  private second = 0;
  private slope: number;

  constructor(cornerHz: number) {
    this.slope = LowPass.slopeFor(cornerHz);
  }

  private static slopeFor(cornerHz: number): number {
    return Math.tan((Math.PI * Math.min(cornerHz, 0.45 * sampleRate)) / sampleRate);
  }

  /** Filters in place; the corner slides to the given one over the samples. */
  process(samples: Float32Array, cornerHz: number): void {
    const target = LowPass.slopeFor(cornerHz);
    const step = (target - this.slope) / samples.length;
    let { first, second, slope } = this;
    for (let index = 0; index < samples.length; index += 1) {
      slope += step;
      const a1 = 1 / (1 + slope * (slope + damping));
      const v3 = (samples[index] ?? 0) - second;
      const v1 = a1 * first + slope * a1 * v3;
      const v2 = second + slope * v1;
      first = 2 * v1 - first;
      second = 2 * v2 - second;
      samples[index] = v2;
    }
    this.first = first;
    this.second = second;
    this.slope = target;
  }
}
