import {
  composerVersion,
  largestMusicSeed,
  type MoodPoint,
  MusicRequest,
  musicSeconds,
  musicTargets,
} from '#modules/wellbeing/contract/music.ts';
import { type AudioFormat, audioFormats } from '#modules/wellbeing/rules/music/audio-file.ts';
import { musicMessages as say } from './music.messages.ts';

export interface MusicOptions {
  from?: string;
  to?: string;
  seconds?: string;
  seed?: string;
  out?: string;
  drums?: boolean;
  json?: boolean;
}

/** An option that cannot be meant; its message is the sentence to print. */
export class ImpossibleOption extends Error {}

function readPoint(value: string): MoodPoint | undefined {
  const parts = value.split(',').map((part) => part.trim());
  const [valence, arousal] = parts.map((part) =>
    /^\d{1,3}(\.\d+)?$/.test(part) ? Number(part) : Number.NaN,
  );
  if (parts.length !== 2 || valence === undefined || arousal === undefined) return undefined;
  return valence <= 100 && arousal <= 100 ? { valence, arousal } : undefined;
}

function readWhole(value: string, smallest: number, largest: number): number | undefined {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  return number >= smallest && number <= largest ? number : undefined;
}

function orRefuse<Value>(value: Value | undefined, sentence: string): Value {
  if (value === undefined) throw new ImpossibleOption(sentence);
  return value;
}

/**
 * What the options of `hygie music` ask for.
 *
 * @throws {ImpossibleOption} with a sentence, when a value makes no sense
 */
export function readMusicOptions(options: MusicOptions): {
  request: MusicRequest;
  format: AudioFormat;
  path: string;
} {
  const { from = '50,50', to = 'calm', seconds = '60', drums = true } = options;
  const seed = options.seed ?? String(Math.floor(Math.random() * largestMusicSeed));
  const path = orRefuse(options.out, say.noOut());
  const format = audioFormats.find((name) => path.toLowerCase().endsWith(`.${name}`) && path.length > 4);
  const preset = Object.entries(musicTargets).find(([name]) => name === to)?.[1];
  const request = MusicRequest.parse({
    from: orRefuse(readPoint(from), say.badPoint('from', from)),
    to: orRefuse(preset ?? readPoint(to), say.badTarget(to)),
    seconds: orRefuse(
      readWhole(seconds, musicSeconds.shortest, musicSeconds.longest),
      say.badSeconds(seconds),
    ),
    seed: orRefuse(readWhole(seed, 0, largestMusicSeed), say.badSeed(seed)),
    drums,
    composerVersion,
  });
  return { request, format: orRefuse(format, say.badOut(path)), path };
}
