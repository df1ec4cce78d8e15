import type { MusicJob, MusicNews } from './music.worker.ts';

/** The piece could not be made: no sounds yet and no network, or no memory. */
export class PieceLost extends Error {
  override name = 'PieceLost';
}

/**
 * Makes the file of a piece beside the page, which stays free to answer. One worker for one file: stopping is certain
 * and gives all memory back.
 *
 * @throws {PieceLost} the file could not be made; {DOMException} `AbortError` when stopped by the signal
 */
export function makeInWorker(
  job: MusicJob,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Blob> {
  const worker = new Worker(new URL('./music.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    worker.addEventListener('error', () => reject(new PieceLost('the worker failed')));
    worker.addEventListener('message', ({ data }: MessageEvent<MusicNews>) => {
      if ('share' in data) onProgress(data.share);
      else if ('file' in data) resolve(data.file);
      else reject(new PieceLost('the worker gave up'));
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}
