import { z } from 'zod';

const scale = z.number().min(0).max(100);

/** A place on the map of felt states: unpleasant to pleasant, calm to lively. */
export const MoodPoint = z.strictObject({ valence: scale, arousal: scale });
export type MoodPoint = z.infer<typeof MoodPoint>;

/** Where a piece may lead, as a word instead of a point. */
export const musicTargets = {
  calm: { valence: 65, arousal: 20 },
  energise: { valence: 75, arousal: 75 },
  lift: { valence: 75, arousal: 55 },
  focus: { valence: 60, arousal: 45 },
  sleep: { valence: 55, arousal: 8 },
} as const satisfies Record<string, MoodPoint>;
export type MusicTarget = keyof typeof musicTargets;

/** Grows whenever the same request would sound different. */
export const composerVersion = 1;

export const musicSeconds = { shortest: 20, shortestKept: 60, longest: 3600 } as const;
export const largestMusicSeed = 4_294_967_295;

/** All that a piece is made from: the same request gives the same bytes, today and later. */
export const MusicRequest = z.strictObject({
  from: MoodPoint,
  to: MoodPoint,
  seconds: z.int().min(musicSeconds.shortest).max(musicSeconds.longest),
  seed: z.int().min(0).max(largestMusicSeed),
  drums: z.boolean(),
  composerVersion: z.literal(composerVersion),
});
export type MusicRequest = z.infer<typeof MusicRequest>;
