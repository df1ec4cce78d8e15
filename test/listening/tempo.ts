import { spectraOf } from './fourier.ts';
import type { Recording } from './recording.ts';

const size = 2048;
const hop = 441;

/** How much new sound begins in each hundredth of a second (half-wave rectified flux of log magnitudes). */
function onsetEnvelope(recording: Recording): Float64Array {
  const spectra = spectraOf(recording.mono, size, hop);
  for (const spectrum of spectra) {
    for (let bin = 0; bin < spectrum.length; bin += 1) {
      spectrum[bin] = Math.log1p(20 * (spectrum[bin] as number));
    }
  }
  return Float64Array.from(spectra, (spectrum, frame) => {
    // Three frames back, so that a soft attack counts as much as a sharp one.
    const before = spectra[frame - 3];
    if (!before) return 0;
    let sum = 0;
    for (let bin = 0; bin < spectrum.length; bin += 1) {
      sum += Math.max(0, (spectrum[bin] as number) - (before[bin] as number));
    }
    return sum;
  });
}

/**
 * The tempo in beats per minute, between given bounds, at which new sound recurs most: autocorrelation of the onset
 * envelope, summed over one, two and four beats and read between the samples.
 */
export function tempoOf(recording: Recording, slowest = 50, fastest = 145): number {
  const envelope = onsetEnvelope(recording);
  const mean = envelope.reduce((sum, value) => sum + value, 0) / envelope.length;
  const centred = envelope.map((value) => value - mean);
  const hopsPerSecond = recording.sampleRate / hop;
  const correlation = (lag: number): number => {
    const whole = Math.floor(lag);
    const part = lag - whole;
    let sum = 0;
    for (let index = 0; index + whole + 1 < centred.length; index += 1) {
      const later = (centred[index + whole] ?? 0) * (1 - part) + (centred[index + whole + 1] ?? 0) * part;
      sum += (centred[index] ?? 0) * later;
    }
    return sum / (centred.length - whole);
  };
  let best = { tempo: 0, score: Number.NEGATIVE_INFINITY };
  for (let tempo = slowest; tempo <= fastest; tempo += 0.5) {
    const beat = (60 / tempo) * hopsPerSecond;
    const score = correlation(beat) + correlation(2 * beat) + correlation(4 * beat);
    if (score > best.score) best = { tempo, score };
  }
  return best.tempo;
}
