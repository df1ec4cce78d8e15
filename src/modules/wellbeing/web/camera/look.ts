import { CameraTrouble, openCamera, stop } from './camera.ts';
import type { FrameJob, FrameNews } from './camera.worker.ts';
import type { Sample } from './reading.ts';

/** Frames looked at: over about two seconds, as measured. */
export const samplesOfALook = 8;
const betweenSamplesMs = 250;

interface LookOptions {
  video: HTMLVideoElement;
  signal: AbortSignal;
  /** The camera is on from this moment until the look is over. */
  onOpen: () => void;
  onSample: (count: number) => void;
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The worker's next word. @throws CameraTrouble when it cannot go on */
function nextNews(worker: Worker, signal: AbortSignal): Promise<FrameNews> {
  return new Promise<FrameNews>((resolve, reject) => {
    const lost = () => reject(new CameraTrouble('lost'));
    worker.addEventListener('error', lost, { once: true });
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FrameNews>) => ('isLost' in data ? lost() : resolve(data)),
      { once: true },
    );
  });
}

async function takeSamples(worker: Worker, { video, signal, onSample }: LookOptions): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (samples.length < samplesOfALook) {
    const startedAt = performance.now();
    const job: FrameJob = { frame: await createImageBitmap(video), isMirrored: samples.length % 2 === 1 };
    const news = nextNews(worker, signal);
    worker.postMessage(job, [job.frame]);
    const said = await news;
    if ('sample' in said) samples.push(said.sample);
    onSample(samples.length);
    await wait(betweenSamplesMs - (performance.now() - startedAt), signal);
    signal.throwIfAborted();
  }
  return samples;
}

/**
 * One look, from the prompt to the numbers: frames go to a worker of this page and are dropped there. Whatever happens,
 * the camera is off and the worker gone when this ends.
 *
 * @throws CameraTrouble; or the signal's reason when it is stopped
 */
export async function look(options: LookOptions): Promise<Sample[]> {
  const { video, onOpen } = options;
  const cut = new AbortController();
  const signal = AbortSignal.any([options.signal, cut.signal]);
  const stream = await openCamera(signal);
  const worker = new Worker(new URL('./camera.worker.ts', import.meta.url), { type: 'module' });
  try {
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => cut.abort(new CameraTrouble('cut')));
    }
    const ready = nextNews(worker, signal);
    video.srcObject = stream;
    onOpen();
    await Promise.all([ready, video.play()]);
    return await takeSamples(worker, { ...options, signal });
  } finally {
    stop(stream);
    video.srcObject = null;
    worker.terminate();
  }
}
