const turns = new Map<number, { cosines: Float64Array; sines: Float64Array }>();

/** Cosines and sines of the fractions of a turn, worked out once for each size. */
function turnsOf(size: number) {
  const known = turns.get(size);
  if (known) return known;
  const angles = Float64Array.from({ length: size / 2 }, (_, step) => (-2 * Math.PI * step) / size);
  const made = { cosines: angles.map(Math.cos), sines: angles.map(Math.sin) };
  turns.set(size, made);
  return made;
}

/** Magnitudes of the first half of the spectrum of a real signal whose length is a power of two (radix 2). */
export function spectrumOf(frame: Float64Array): Float64Array {
  const size = frame.length;
  const real = Float64Array.from(frame);
  const imaginary = new Float64Array(size);
  for (let index = 1, mirror = 0; index < size; index += 1) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index >= mirror) continue;
    const kept = real[index] as number;
    real[index] = real[mirror] as number;
    real[mirror] = kept;
  }
  const { cosines, sines } = turnsOf(size);
  for (let length = 2; length <= size; length *= 2) {
    const stride = size / length;
    for (let start = 0; start < size; start += length) {
      for (let step = 0; step < length / 2; step += 1) {
        const cosine = cosines[step * stride] as number;
        const sine = sines[step * stride] as number;
        const even = start + step;
        const odd = even + length / 2;
        const oddReal = (real[odd] as number) * cosine - (imaginary[odd] as number) * sine;
        const oddImaginary = (real[odd] as number) * sine + (imaginary[odd] as number) * cosine;
        real[odd] = (real[even] as number) - oddReal;
        imaginary[odd] = (imaginary[even] as number) - oddImaginary;
        real[even] = (real[even] as number) + oddReal;
        imaginary[even] = (imaginary[even] as number) + oddImaginary;
      }
    }
  }
  const magnitudes = new Float64Array(size / 2);
  for (let bin = 0; bin < size / 2; bin += 1) {
    magnitudes[bin] = Math.sqrt((real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2);
  }
  return magnitudes;
}

/** Spectra of overlapping Hann-windowed frames of a mono signal. */
export function spectraOf(samples: Float32Array, size: number, hop: number): Float64Array[] {
  const window = Float64Array.from(
    { length: size },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size),
  );
  const count = Math.max(0, Math.floor((samples.length - size) / hop) + 1);
  const windowed = new Float64Array(size);
  return Array.from({ length: count }, (_, frame) => {
    for (let n = 0; n < size; n += 1)
      windowed[n] = (window[n] as number) * (samples[frame * hop + n] as number);
    return spectrumOf(windowed);
  });
}
