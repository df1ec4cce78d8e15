import type { ModelFailure, ObserveModelTraffic } from '../ai/index.ts';
import { type AudioMediaType, audioMediaTypeOf } from '../audio/measured-audio.ts';
import type { Settings } from '../settings.ts';

interface Point {
  valence: number;
  arousal: number;
}

/** All that a provider is told: numbers, and a word for where they lead. */
export interface MusicWish {
  from: Point;
  to: Point;
  seconds: number;
  seed: number;
  kind: string;
}

/** Why a provider gave nothing usable. Hygie composes the piece itself then. */
export type MusicFailure = ModelFailure;

export interface Sound {
  mediaType: AudioMediaType;
  bytes: Buffer;
}

type Found = { isMade: true; sound: Sound } | { isMade: false; failure: MusicFailure };
type Endpoint = NonNullable<Settings['musicProvider']>;

export const mostMusicBytes = 20_971_520;

const hasAt = (bytes: Buffer, at: number, text: string) =>
  bytes.toString('latin1', at, at + text.length) === text;

/** The formats that are taken, each with what its files begin with. */
const beginnings: Partial<Record<AudioMediaType, (bytes: Buffer) => boolean>> = {
  'audio/wav': (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WAVE'),
  'audio/ogg': (bytes) => hasAt(bytes, 0, 'OggS'),
  // A tag, or a frame of layer III: eleven bits of one, a version that exists, the layer.
  'audio/mpeg': (bytes) =>
    hasAt(bytes, 0, 'ID3') ||
    (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 && ((bytes[1] ?? 0) & 0x18) !== 0x08),
};

function failureOfStatus(status: number): MusicFailure {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'unavailable' : 'malformed';
}

/** Reads a bounded body; leaving the loop early closes the connection. */
async function readBody(response: Response, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of response.body ?? []) {
    received += chunk.byteLength;
    if (received > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readSound(response: Response, mostBytes: number): Promise<Found> {
  const mediaType = audioMediaTypeOf(response.headers.get('content-type') ?? undefined);
  const begins = mediaType && beginnings[mediaType];
  if (response.status !== 200 || !begins) {
    await response.body?.cancel();
    const failure = response.ok ? 'malformed' : failureOfStatus(response.status);
    return { isMade: false, failure };
  }
  const bytes = await readBody(response, mostBytes);
  return bytes && begins(bytes)
    ? { isMade: true, sound: { mediaType, bytes } }
    : { isMade: false, failure: 'malformed' };
}

/**
 * Asks the provider for one piece. The wish is copied field by field: nothing that a caller added to it leaves.
 * Called by the door only, which gives it its time.
 */
export async function askForMusic(
  { url, key }: Endpoint,
  { from, to, seconds, seed, kind }: MusicWish,
  mostBytes: number,
  signal: AbortSignal,
  observe: ObserveModelTraffic,
): Promise<Found> {
  const place = ({ valence, arousal }: Point) => ({ valence, arousal });
  const body = JSON.stringify({ from: place(from), to: place(to), seconds, seed, kind });
  observe({ purpose: 'music_external', url, bytes: Buffer.from(body) });
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      accept: Object.keys(beginnings).join(', '),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    // What is sent goes where the operator said, and nowhere else.
    redirect: 'error',
    signal,
  });
  return readSound(response, mostBytes);
}
