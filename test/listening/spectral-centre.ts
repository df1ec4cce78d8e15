import { spectraOf } from './fourier.ts';
import type { Recording } from './recording.ts';

/** Mean spectral centroid in hertz, frames weighted by their energy: how bright a recording sounds. */
export function spectralCentreOf(recording: Recording): number {
  const size = 4096;
  const binHz = recording.sampleRate / size;
  let [weighted, total] = [0, 0];
  for (const spectrum of spectraOf(recording.mono, size, size)) {
    for (const [bin, magnitude] of spectrum.entries()) {
      weighted += magnitude * bin * binHz;
      total += magnitude;
    }
  }
  return weighted / total;
}
