import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const demo = fileURLToPath(new URL('../../node_modules/@vladmandic/face-api/demo/', import.meta.url));

/** What stands before the camera: parts of the demonstration pictures that come with the face package. None is kept here. */
const scenes = {
  'a smiling face': { picture: 'sample3.jpg', x: 1370, y: 190, width: 540 },
  'two faces': { picture: 'sample3.jpg', x: 840, y: 20, width: 1070 },
  nobody: { picture: 'sample2.jpg', x: 0, y: 900, width: 600 },
} as const;
export type Scene = keyof typeof scenes;

const frames = 30;

/** Draws a scene as a frame of 640 × 480, in the browser, which can read pictures. */
async function drawFrame(browser: Browser, scene: Scene): Promise<Buffer> {
  const { picture, ...crop } = scenes[scene];
  const source = (await readFile(`${demo}${picture}`)).toString('base64');
  const page = await browser.newPage();
  try {
    const url = await page.evaluate(
      async ({ source, x, y, width }) => {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${source}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 640;
        canvas.height = 480;
        canvas.getContext('2d')?.drawImage(image, x, y, width, width * 0.75, 0, 0, 640, 480);
        return canvas.toDataURL('image/jpeg', 0.9);
      },
      { source, ...crop },
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}

/** Puts a scene before the browser's fake camera: an .mjpeg file is frames one after the other. */
export async function film(browser: Browser, cameraFile: string, scene: Scene): Promise<void> {
  const frame = await drawFrame(browser, scene);
  await writeFile(cameraFile, Buffer.concat(Array.from({ length: frames }, () => frame)));
}
