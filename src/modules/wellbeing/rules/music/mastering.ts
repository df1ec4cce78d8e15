import type { Piece } from './compose.ts';
import { cuesFor } from './cues.ts';
import { pointAt } from './journey.ts';
import { LowPass } from './low-pass.ts';
import { sampleRate } from './sample-rate.ts';
import { hopFrames, type Stereo } from './synthesis.ts';
import { Tilt } from './tilt.ts';

/** Hops heard before and after the one whose level is set: about two seconds each way. */
const reach = 8;
const mostGain = 40;
const kneeAt = 0.6;
const ceiling = 0.97;
const fadeInSeconds = 0.03;

interface Hop extends Stereo {
  startFrame: number;
  meanSquare: number;
}

/** Bends what exceeds the knee and never reaches the ceiling; uses plain arithmetic, the same on every machine. */
export function limit(sample: number): number {
  const size = Math.abs(sample);
  if (size <= kneeAt) return sample;
  const over = Math.min(3, (size - kneeAt) / (ceiling - kneeAt));
  const bent = (over * (27 + over * over)) / (27 + 9 * over * over);
  return Math.sign(sample) * (kneeAt + (ceiling - kneeAt) * bent);
}

function meanSquareOf({ left, right }: Stereo): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) ** 2 + (right[index] ?? 0) ** 2;
  }
  return sum / (2 * left.length);
}

/** How far the level falls at the very end: a slow, real quiet, longer in longer pieces. */
function fadeOutSecondsFor(seconds: number): number {
  return Math.min(12, Math.max(2.5, seconds * 0.06));
}

/**
 * Brings raw sound to what the state asks for: brightness, then level, ridden on about four seconds of sound; peaks are
 * bent, both ends fade. Takes and gives hops; gives exactly as many frames as the piece lasts.
 */
export function* master(piece: Piece, hops: Iterable<Stereo>): Generator<Stereo> {
  const { request, bars } = piece;
  const totalFrames = request.seconds * sampleRate;
  const bodyEnd = (bars.at(-1)?.startSeconds ?? 0) * sampleRate;
  const cuesAtFrame = (frame: number) => cuesFor(pointAt(request, Math.min(1, frame / totalFrames)));
  const corner = cuesAtFrame(0).lowPassHz;
  const filters = { left: new LowPass(corner), right: new LowPass(corner) };
  const tilts = { left: new Tilt(), right: new Tilt() };
  const fadeOut = fadeOutSecondsFor(request.seconds) * sampleRate;
  const window: Hop[] = [];
  let current = 0;
  let gain: number | undefined;

  function gainFor(index: number): number {
    const hop = window[index];
    if (!hop) throw new RangeError('no hop to set the level of');
    // What rings after the closing chord must fall away, not be lifted back.
    if (hop.startFrame > bodyEnd && gain !== undefined) return gain;
    let power = 0;
    let weights = 0;
    for (const [other, { meanSquare, startFrame }] of window.entries()) {
      if (startFrame > bodyEnd + sampleRate) continue;
      const weight = reach + 1 - Math.abs(other - index);
      if (weight <= 0) continue;
      power += weight * meanSquare;
      weights += weight;
    }
    const wanted = 10 ** (cuesAtFrame(hop.startFrame + hopFrames / 2).levelDb / 20);
    return Math.min(mostGain, wanted / Math.sqrt(power / weights + 1e-12));
  }

  function finish(hop: Hop, from: number, to: number): Stereo {
    const frames = Math.min(hopFrames, totalFrames - hop.startFrame);
    for (let index = 0; index < frames; index += 1) {
      const frame = hop.startFrame + index;
      const start = Math.min(1, frame / (fadeInSeconds * sampleRate));
      const end = Math.min(1, (totalFrames - 1 - frame) / fadeOut);
      const level = (from + ((to - from) * index) / hopFrames) * start * end;
      hop.left[index] = limit((hop.left[index] ?? 0) * level);
      hop.right[index] = limit((hop.right[index] ?? 0) * level);
    }
    if (frames === hopFrames) return { left: hop.left, right: hop.right };
    return { left: hop.left.subarray(0, frames), right: hop.right.subarray(0, frames) };
  }

  function finishCurrent(): Stereo {
    const hop = window[current];
    if (!hop) throw new RangeError('no hop to finish');
    const reached = gainFor(current);
    const done = finish(hop, gain ?? reached, reached);
    gain = reached;
    if (current === reach) window.shift();
    else current += 1;
    return done;
  }

  let startFrame = 0;
  for (const hop of hops) {
    const { lowPassHz, weightOfHigh } = cuesAtFrame(startFrame + hopFrames);
    filters.left.process(hop.left, lowPassHz);
    filters.right.process(hop.right, lowPassHz);
    tilts.left.process(hop.left, weightOfHigh);
    tilts.right.process(hop.right, weightOfHigh);
    window.push({ ...hop, startFrame, meanSquare: meanSquareOf(hop) });
    startFrame += hopFrames;
    if (window.length > current + reach) yield finishCurrent();
  }
  while (current < window.length) yield finishCurrent();
}
