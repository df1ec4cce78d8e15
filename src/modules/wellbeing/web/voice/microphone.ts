/** Why no voice can be recorded; each has its sentence, which says what to do. */
export type Trouble = 'unsupported' | 'denied' | 'noMicrophone' | 'busy' | 'failed' | 'tooShort';

/** A recording under way. */
export interface Capture {
  /** How loud the voice is right now, 0 to 1. */
  level(): number;
  /** Ends it and gives what was said; undefined when nothing came. */
  stop(): Promise<Blob | undefined>;
  /** Ends it and keeps nothing. */
  cancel(): void;
}

// What browsers write, best first; the server reads all of them.
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const bitsPerSecond = 48_000;
// Speech lies far below full scale: this makes an ordinary voice fill most of the meter.
const gain = 4;

const troubles: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'noMicrophone',
  OverconstrainedError: 'noMicrophone',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function troubleOf(error: unknown): Trouble {
  return (error instanceof Error || error instanceof DOMException) && troubles[error.name]
    ? (troubles[error.name] ?? 'failed')
    : 'failed';
}

/** False where there is no secure address, or where the browser cannot record. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined;
}

function followLevel(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(power) * gain);
    },
    close: () => context.close(),
  };
}

/**
 * Asks for the microphone, the browser's own question included, and records until it is stopped. Nothing leaves the
 * device.
 *
 * @throws what the browser says when it may not, or cannot: see `troubleOf`
 */
export async function startCapture(): Promise<Capture> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  const meter = followLevel(stream);
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType ? { mimeType } : {}),
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve());
  });
  const release = () => {
    for (const track of stream.getTracks()) track.stop();
    void meter.close();
  };
  recorder.start();
  return {
    level: meter.level,
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop();
      await ended;
      release();
      const said = new Blob(parts, { type: recorder.mimeType });
      return said.size > 0 ? said : undefined;
    },
    cancel() {
      if (recorder.state !== 'inactive') recorder.stop();
      release();
    },
  };
}
