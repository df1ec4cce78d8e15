/**
 * How long a sound lasts, as this browser reads it; some sounds do not say, and are then infinite.
 *
 * @throws when the browser cannot play it, or the signal fires first
 */
export function durationOf(file: Blob, signal: AbortSignal): Promise<number> {
  const url = URL.createObjectURL(file);
  const audio = new Audio();
  return new Promise<number>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    audio.addEventListener('loadedmetadata', () => resolve(audio.duration));
    audio.addEventListener('error', () => reject(new TypeError('a sound that does not play')));
    audio.preload = 'metadata';
    audio.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}
