/** Why there was no look, each with something the person can do about it. */
export type Trouble = 'insecure' | 'denied' | 'no-device' | 'busy' | 'cut' | 'lost';

export class CameraTrouble extends Error {
  override name = 'CameraTrouble';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const troubles: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'no-device',
  OverconstrainedError: 'no-device',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/**
 * Asks for the camera, without sound. A stream that comes after the person gave up is stopped at once.
 *
 * @throws CameraTrouble
 */
export async function openCamera(signal: AbortSignal): Promise<MediaStream> {
  // Browsers hide it altogether from pages that came by plain http.
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraTrouble('insecure');
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' };
  const stream = await navigator.mediaDevices
    .getUserMedia({ video, audio: false })
    .catch((error: unknown) => {
      throw new CameraTrouble(troubles[error instanceof DOMException ? error.name : ''] ?? 'lost');
    });
  if (signal.aborted) stop(stream);
  signal.throwIfAborted();
  return stream;
}
