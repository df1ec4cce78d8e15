import { findFaces, loadNets } from './face-net.ts';
import type { Sample } from './reading.ts';

export interface FrameJob {
  frame: ImageBitmap;
  /** Every second frame is looked at in a mirror: what differs between the two is noise. */
  isMirrored: boolean;
}

export type FrameNews = { isReady: true } | { sample: Sample } | { isLost: true };

const say = (news: FrameNews) => self.postMessage(news);
const canvas = new OffscreenCanvas(1, 1);

function draw({ frame, isMirrored }: FrameJob): OffscreenCanvasRenderingContext2D {
  canvas.width = frame.width;
  canvas.height = frame.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  if (isMirrored) context.setTransform(-1, 0, 0, 1, frame.width, 0);
  context.drawImage(frame, 0, 0);
  frame.close();
  return context;
}

/** Mean brightness of a part of the picture, 0–255 (Rec. 601). */
function lumaOf(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const columns = Math.max(1, Math.min(canvas.width - left, Math.floor(width)));
  const rows = Math.max(1, Math.min(canvas.height - top, Math.floor(height)));
  const { data } = context.getImageData(left, top, columns, rows);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return sum / (data.length / 4);
}

/** Numbers of one frame; the frame itself is gone before this returns. */
async function look(job: FrameJob): Promise<Sample> {
  const context = draw(job);
  const frameLuma = lumaOf(context, 0, 0, canvas.width, canvas.height);
  const found = await findFaces(canvas);
  const [one] = found;
  if (!one || found.length > 1) return { faces: found.length, frameLuma };
  const { box, probabilities } = one;
  const luma = lumaOf(context, box.x, box.y, box.width, box.height);
  return { faces: 1, frameLuma, face: { probabilities, heightPx: box.height, luma } };
}

const giveUp = (error: unknown) => {
  console.warn(error);
  say({ isLost: true });
};

const loaded = loadNets();
loaded.then(() => say({ isReady: true }), giveUp);
self.addEventListener('message', ({ data }: MessageEvent<FrameJob>) => {
  loaded
    .then(() => look(data))
    .then((sample) => {
      // Nothing of the picture stays behind the numbers.
      canvas.width = 1;
      canvas.height = 1;
      say({ sample });
    })
    .catch(giveUp);
});
