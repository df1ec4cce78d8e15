import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { startHygie } from './hygie-server.ts';
import { asCookieHeader, inventPerson, signUpFromOutside } from './person.ts';

interface Outside {
  address: string;
  outboxFolder: string;
  /** The session of the only one who may make a clinician of somebody. */
  administratorCookie: string;
  browserEndpoint: string;
  /** What the browser's camera shows: written by who needs it. */
  cameraFile: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    hygieOutside: Outside;
  }
}

/** One real server and one real browser for all journeys of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startHygie();
  const cameraFolder = await mkdtemp(join(tmpdir(), 'hygie-camera-'));
  const cameraFile = join(cameraFolder, 'camera.mjpeg');
  const browser = await startBrowser(cameraFile).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  // The very first account is the administrator: nobody of the journeys is.
  const administrator = await signUpFromOutside(server.address, inventPerson());
  project.provide('hygieOutside', {
    address: server.address,
    outboxFolder: server.outboxFolder,
    administratorCookie: asCookieHeader(administrator),
    browserEndpoint: browser.wsEndpoint(),
    cameraFile,
  });
  return async () => {
    await browser.close();
    await rm(cameraFolder, { recursive: true });
    const errors = await server.stop();
    if (errors.length > 0)
      throw new Error(`the server logged errors during the journeys:\n${errors.join('\n')}`);
  };
}
