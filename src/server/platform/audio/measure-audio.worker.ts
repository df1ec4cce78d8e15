import { parentPort } from 'node:worker_threads';
import { readAudio } from './read-audio.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage({ measured: await readAudio(bytes) });
});
parentPort?.postMessage('ready');
