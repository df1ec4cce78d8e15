import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
// The package's main entry is its Node build.
import * as faceapi from '@vladmandic/face-api/dist/face-api.esm.js';
import expressionWeights from '@vladmandic/face-api/model/face_expression_model.bin?url';
import expressionManifest from '@vladmandic/face-api/model/face_expression_model-weights_manifest.json' with {
  type: 'json',
};
import detectorWeights from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url';
import detectorManifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json' with {
  type: 'json',
};
import type { Probabilities } from './reading.ts';

/** What the bundled TensorFlow.js has and the package's types leave out. */
interface Backend {
  setWasmPaths(urls: Record<string, string>): void;
  setBackend(name: 'wasm'): Promise<boolean>;
  ready(): Promise<void>;
  io: {
    decodeWeights(
      bytes: ArrayBuffer,
      specs: readonly object[],
    ): ReturnType<typeof faceapi.tf.io.decodeWeights>;
  };
}

interface Loadable {
  loadFromWeightMap(weights: ReturnType<typeof faceapi.tf.io.decodeWeights>): void;
}

export interface FoundFace {
  probabilities: Probabilities;
  box: { x: number; y: number; width: number; height: number };
}

const tf = faceapi.tf as unknown as Backend;
// A face of 115 px in a frame of 640 × 480 is found, as measured; larger inputs cost more and find no more here.
const detection = new faceapi.TinyFaceDetectorOptions({ inputSize: 224, scoreThreshold: 0.4 });

/** A worker has no page to draw on: the package is told what to use in its place. */
function standIn(): void {
  const absent = class {};
  const refuse = () => {
    throw new Error('a worker has neither pictures nor films');
  };
  faceapi.env.setEnv({
    Canvas: OffscreenCanvas,
    CanvasRenderingContext2D: OffscreenCanvasRenderingContext2D,
    Image: absent,
    ImageData,
    Video: absent,
    createCanvasElement: () => new OffscreenCanvas(1, 1),
    createImageElement: refuse,
    createVideoElement: refuse,
    fetch: refuse,
    readFile: refuse,
  } as unknown as Parameters<typeof faceapi.env.setEnv>[0]);
}

async function load(net: Loadable, url: string, manifest: readonly { weights: readonly object[] }[]) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the model answered ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  net.loadFromWeightMap(
    tf.io.decodeWeights(
      bytes,
      manifest.flatMap(({ weights }) => weights),
    ),
  );
}

/** Fetches the nets from our own server and makes them ready. WebGL is never tried: its first call may block for 7 s. */
export async function loadNets(): Promise<void> {
  standIn();
  tf.setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    // Never chosen: threads need a page isolated from all others, which ours are not.
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
  });
  await tf.setBackend('wasm');
  await tf.ready();
  await Promise.all([
    load(faceapi.nets.tinyFaceDetector, detectorWeights, detectorManifest),
    load(faceapi.nets.faceExpressionNet, expressionWeights, expressionManifest),
  ]);
}

/** Every face of a picture, with the share that the net gives to each expression. */
export async function findFaces(canvas: OffscreenCanvas): Promise<FoundFace[]> {
  const found = await faceapi
    .detectAllFaces(canvas as unknown as HTMLCanvasElement, detection)
    .withFaceExpressions();
  return found.map(({ detection: { box }, expressions }) => ({
    probabilities: {
      neutral: expressions.neutral,
      happy: expressions.happy,
      surprised: expressions.surprised,
      sad: expressions.sad,
      angry: expressions.angry,
      fearful: expressions.fearful,
      disgusted: expressions.disgusted,
    },
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  }));
}
