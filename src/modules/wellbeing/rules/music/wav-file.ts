import { sampleRate } from './sample-rate.ts';
import type { Stereo } from './synthesis.ts';

const headerBytes = 44;
const bytesPerFrame = 4;

/** The head of a WAV file: PCM, 16 bits, stereo, 44.1 kHz. */
export function wavHeader(frames: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(headerBytes));
  const letters = (offset: number, word: string) => {
    for (let index = 0; index < word.length; index += 1)
      view.setUint8(offset + index, word.charCodeAt(index));
  };
  const dataBytes = frames * bytesPerFrame;
  letters(0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * bytesPerFrame, true);
  view.setUint16(32, bytesPerFrame, true);
  view.setUint16(34, 16, true);
  letters(36, 'data');
  view.setUint32(40, dataBytes, true);
  return new Uint8Array(view.buffer);
}

/** Samples as a WAV file holds them, whatever the machine's own order of bytes. */
export function toPcm16({ left, right }: Stereo): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(left.length * bytesPerFrame));
  for (let index = 0; index < left.length; index += 1) {
    view.setInt16(index * bytesPerFrame, Math.round((left[index] ?? 0) * 32_767), true);
    view.setInt16(index * bytesPerFrame + 2, Math.round((right[index] ?? 0) * 32_767), true);
  }
  return new Uint8Array(view.buffer);
}
