import {
  composerVersion,
  largestMusicSeed,
  type MoodPoint,
  type MusicRequest,
  type MusicTarget,
  musicTargets,
} from '#modules/wellbeing/contract/music.ts';

export const targetNames = Object.keys(musicTargets) as MusicTarget[];
export const lengthsMinutes = [1, 3, 5, 10, 20, 30, 60] as const;

/** What a person asks for before it is made. */
export interface Wish {
  target: MusicTarget | 'point';
  point: MoodPoint;
  minutes: number;
  drums: boolean;
  /** True when the piece skips the part that meets the person where they are. */
  isDirect: boolean;
  /** True when the generator outside is to make it, where there is one. */
  isOutside: boolean;
  /** As typed; empty: any. */
  seed: string;
}

export const firstWish: Wish = {
  target: 'calm',
  point: { valence: 65, arousal: 35 },
  minutes: 3,
  drums: true,
  isDirect: false,
  isOutside: false,
  seed: '',
};

export function arrivalOf(wish: Wish): MoodPoint {
  return wish.target === 'point' ? wish.point : musicTargets[wish.target];
}

export function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The seed a person typed, if it is one. */
export function seedOf(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,10}$/.test(text) && Number(text) <= largestMusicSeed ? Number(text) : undefined;
}

export function requestFor(wish: Wish, start: MoodPoint, seed: number): MusicRequest {
  const to = arrivalOf(wish);
  const from = wish.isDirect ? to : start;
  return { from, to, seconds: wish.minutes * 60, seed, drums: wish.drums, composerVersion };
}
