import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { ApiProblem } from '#web/shared/api/request.ts';
import { makeOutside } from './external-music.ts';
import { makeInWorker } from './make-in-worker.ts';

export interface MadePiece {
  file: Blob;
  format: 'wav' | 'mp3' | 'ogg';
  seconds: number;
  /** The generator outside that made it; undefined when it was composed here. */
  provider: string | undefined;
  /** True when it was composed here because the generator gave nothing. */
  isInstead: boolean;
}

interface Watch {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

// Ten minutes of WAV are 100 MB: longer pieces are kept as MP3.
const longestWavSeconds = 600;

export const isConsentMissing = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'consent-needed';

async function makeHere(request: MusicRequest, watch: Watch) {
  const { seconds } = request;
  const format = seconds > longestWavSeconds ? ('mp3' as const) : ('wav' as const);
  const file = await makeInWorker({ request, format }, watch);
  return { file, format, seconds, provider: undefined };
}

/**
 * Makes a piece here, or has the named generator make it; whatever that one does wrong, the piece is composed here.
 *
 * @throws when it cannot be made here either, when it is stopped, or when the person has not agreed to the generator
 */
export async function makePiece(
  request: MusicRequest,
  provider: string | undefined,
  watch: Watch,
): Promise<MadePiece> {
  if (provider === undefined) return { ...(await makeHere(request, watch)), isInstead: false };
  try {
    return { ...(await makeOutside(request, watch.signal)), provider, isInstead: false };
  } catch (error) {
    if (watch.signal.aborted || isConsentMissing(error)) throw error;
    watch.onProgress(0);
    return { ...(await makeHere(request, watch)), isInstead: true };
  }
}
