import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MusicRequest } from '../contract/music.ts';
import { type AudioFormat, makeFile } from '../rules/music/audio-file.ts';
import { loadSounds } from '../rules/music/synthesis.ts';

const soundfont = fileURLToPath(new URL('../assets/music/fluid-r3-mono-trimmed.sf3', import.meta.url));

export interface MusicFile {
  bytes: number;
  /** Fingerprint of the whole file: the same request gives the same one. */
  sha256: string;
}

/** The sounds that pieces are played with, from the folder of the module. */
export async function readSounds(): ReturnType<typeof loadSounds> {
  const file = await readFile(soundfont);
  return await loadSounds(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

/**
 * Makes a piece and writes it to a path. Sound goes to the disk as it is made; the path appears once the file is whole,
 * and nothing stays behind when the writing fails.
 *
 * @param onProgress called with the share of the work that is done, 0 to 1
 */
export async function writeMusicFile(
  request: MusicRequest,
  format: AudioFormat,
  path: string,
  onProgress: (share: number) => void,
): Promise<MusicFile> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  try {
    const hash = createHash('sha256');
    let written = 0;
    for await (const { bytes, share } of makeFile(request, format, await readSounds())) {
      await file.writeFile(bytes);
      hash.update(bytes);
      written += bytes.length;
      onProgress(share);
    }
    await file.close();
    await rename(unfinished, path);
    return { bytes: written, sha256: hash.digest('hex') };
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}
