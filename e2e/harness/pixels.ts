import type { Page } from 'playwright-core';

/** How many pixels differ between two pictures of the same size; the browser itself reads them. */
async function countChangedPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        return new Uint32Array(canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? []);
      };
      const [before = new Uint32Array(), after = new Uint32Array()] = await Promise.all(pictures.map(read));
      return before.reduce((sum, pixel, index) => sum + (pixel === after[index] ? 0 : 1), 0);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/** How many pixels change around what has the focus when it loses it; it has it again afterwards. */
export async function countPixelsOfFocus(page: Page): Promise<number> {
  const element = (await page.evaluateHandle(() => document.activeElement)).asElement();
  const box = await element?.boundingBox();
  if (!element || !box) return 0;
  const margin = 8;
  const clip = {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const focused = await page.screenshot({ clip });
  await element.evaluate((focused) => focused instanceof HTMLElement && focused.blur());
  const blurred = await page.screenshot({ clip });
  await element.focus();
  return countChangedPixels(page, focused, blurred);
}
