import { Worker } from 'node:worker_threads';
import type { MeasuredAudio } from './measured-audio.ts';

const program = new URL('./measure-audio.worker.ts', import.meta.url);
const startPatienceMs = 20_000;
// An honest minute of sound takes a tenth of a second.
const readPatienceMs = 2000;
// Starting the thread takes longer than reading: it waits a while for the next file.
const idleMs = 30_000;
const mostMegabytes = 128;

type Answer = 'ready' | { measured?: MeasuredAudio };

let waiting: Worker | undefined;
let dismissal: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The next thing the thread says; undefined when it says nothing in time, or dies. */
function nextAnswer(worker: Worker, patienceMs: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const end = (answer?: Answer) => {
      clearTimeout(tooLong);
      worker.off('message', end).off('error', giveUp).off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = () => end();
    const tooLong = setTimeout(giveUp, patienceMs);
    worker.on('message', end).on('error', giveUp).on('exit', giveUp);
  });
}

async function startReader(): Promise<Worker> {
  const reader = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  reader.on('error', () => undefined);
  if ((await nextAnswer(reader, startPatienceMs)) === 'ready') return reader;
  await reader.terminate();
  throw new Error('the thread that reads sounds did not start');
}

async function measureNow(bytes: Uint8Array, patienceMs: number): Promise<MeasuredAudio | undefined> {
  clearTimeout(dismissal);
  const reader = waiting ?? (await startReader());
  waiting = undefined;
  reader.ref();
  reader.postMessage(bytes);
  const answer = await nextAnswer(reader, patienceMs);
  if (answer === undefined || answer === 'ready') {
    await reader.terminate();
    return undefined;
  }
  waiting = reader;
  reader.unref();
  dismissal = setTimeout(() => {
    waiting = undefined;
    void reader.terminate();
  }, idleMs).unref();
  return answer.measured;
}

/**
 * Measures a file from outside in a thread of its own, one at a time: a file that keeps its reader busy for ever, or
 * fills its memory, costs that thread and not the server. Such files exist: see the tests.
 *
 * @returns undefined when it is no audio file in a container of ours, or a broken one
 */
export function measureAudio(bytes: Uint8Array, patienceMs = readPatienceMs) {
  const measuring = last.then(() => measureNow(bytes, patienceMs));
  last = measuring.catch(() => undefined);
  return measuring;
}
