import type { BasicSoundBank } from 'spessasynth_core';
import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders/esnext';
import type { MusicRequest } from '../../contract/music.ts';
import { compose } from './compose.ts';
import { master } from './mastering.ts';
import { writeMidi } from './midi-file.ts';
import { sampleRate } from './sample-rate.ts';
import { hopFrames, play, type Stereo } from './synthesis.ts';
import { toPcm16, wavHeader } from './wav-file.ts';

export const audioFormats = ['wav', 'mp3', 'ogg', 'mid'] as const;
export type AudioFormat = (typeof audioFormats)[number];

export const mediaTypes: Record<AudioFormat, string> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mid: 'audio/midi',
};

const mp3Kilobits = 160;
const oggQuality = 4;

/** A piece of a file, and how much of the work is done, 0 to 1. */
export interface FilePart {
  bytes: Uint8Array<ArrayBuffer>;
  share: number;
}

async function encoderFor(format: 'mp3' | 'ogg', seed: number) {
  const shape = { channels: 2, sampleRate } as const;
  if (format === 'mp3') {
    const encoder = await createMp3Encoder();
    encoder.configure({ ...shape, bitrate: mp3Kilobits });
    return encoder;
  }
  const encoder = await createOggEncoder();
  // Without a serial number of ours each file would differ.
  encoder.configure({ ...shape, vbrQuality: oggQuality, oggSerialNo: seed & 0x7fffffff });
  return encoder;
}

/**
 * Makes the file of a piece bit by bit: the parts, put one after the other, are the file. The same request gives the
 * same bytes, in Node and in a browser.
 */
export async function* makeFile(
  request: MusicRequest,
  format: AudioFormat,
  sounds: BasicSoundBank,
): AsyncGenerator<FilePart> {
  const piece = compose(request);
  if (format === 'mid') {
    yield { bytes: writeMidi(piece, `Hygie ${request.seed}`), share: 1 };
    return;
  }
  const totalFrames = request.seconds * sampleRate;
  const encoder = format === 'wav' ? undefined : await encoderFor(format, request.seed);
  if (!encoder) yield { bytes: wavHeader(totalFrames), share: 0 };
  let frames = 0;
  const spare: Stereo[] = [];
  for (const sound of master(piece, play(piece, sounds, spare))) {
    frames += sound.left.length;
    // The encoder keeps its answer for the next one: it is copied.
    const bytes = encoder ? new Uint8Array(encoder.encode([sound.left, sound.right])) : toPcm16(sound);
    if (sound.left.length === hopFrames) spare.push(sound);
    yield { bytes, share: Math.min(1, frames / totalFrames) };
  }
  if (encoder) yield { bytes: new Uint8Array(encoder.finalize()), share: 1 };
}
