import { readFile } from 'node:fs/promises';
import { composerVersion, type MoodPoint, type MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { type AudioFormat, makeFile } from '#modules/wellbeing/rules/music/audio-file.ts';
import { loadSounds } from '#modules/wellbeing/rules/music/synthesis.ts';

const soundfont = new URL(
  '../../src/modules/wellbeing/assets/music/fluid-r3-mono-trimmed.sf3',
  import.meta.url,
);
const file = await readFile(soundfont);
const sounds = await loadSounds(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));

/** A request of 20 s; what is not given is ordinary. */
export function requestOf(from: MoodPoint, to: MoodPoint, rest: Partial<MusicRequest> = {}): MusicRequest {
  return { from, to, seconds: 20, seed: 1, drums: true, composerVersion, ...rest };
}

/** A request that stays in one state. */
export function staying(valence: number, arousal: number, seed: number): MusicRequest {
  const point = { valence, arousal };
  return requestOf(point, point, { seed });
}

/** The whole file of a request. */
export async function makePiece(request: MusicRequest, format: AudioFormat = 'wav'): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of makeFile(request, format, sounds)) parts.push(bytes);
  return new Uint8Array(Buffer.concat(parts));
}
