/** A recording as an instrument reads it back from its file. */
export interface Recording {
  left: Float32Array;
  right: Float32Array;
  mono: Float32Array;
  sampleRate: number;
  seconds: number;
}

/** Reads a WAV file of 16 bits and two channels; refuses any other. */
export function readWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (word(0) !== 'RIFF' || word(8) !== 'WAVE' || view.getUint32(4, true) !== bytes.length - 8) {
    throw new TypeError('not a whole WAV file');
  }
  if (view.getUint16(20, true) !== 1 || view.getUint16(22, true) !== 2 || view.getUint16(34, true) !== 16) {
    throw new TypeError('not PCM of 16 bits and two channels');
  }
  const frames = view.getUint32(40, true) / 4;
  // Loops, here and in all that listens: a call for each of a million samples took longer than what it computed.
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  const mono = new Float32Array(frames);
  for (let frame = 0, at = 44; frame < frames; frame += 1, at += 4) {
    const [one, other] = [view.getInt16(at, true) / 32_768, view.getInt16(at + 2, true) / 32_768];
    left[frame] = one;
    right[frame] = other;
    mono[frame] = (one + other) / 2;
  }
  const sampleRate = view.getUint32(24, true);
  return { left, right, mono, sampleRate, seconds: frames / sampleRate };
}

/** A stretch of a recording. */
export function between(recording: Recording, startSeconds: number, endSeconds: number): Recording {
  const cut = (samples: Float32Array) =>
    samples.subarray(startSeconds * recording.sampleRate, endSeconds * recording.sampleRate);
  const [left, right, mono] = [cut(recording.left), cut(recording.right), cut(recording.mono)];
  return { ...recording, left, right, mono, seconds: mono.length / recording.sampleRate };
}
