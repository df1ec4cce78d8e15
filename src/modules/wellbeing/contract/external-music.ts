import { z } from 'zod';
import { MusicRequest } from './music.ts';

export const externalMusicUrl = '/api/wellbeing/external-music';

/** Who else can make music here: the host of the configured generator, or nobody. */
export const ExternalMusicOffer = z.object({ provider: z.string().nullable() });

/** What a person asks of the generator. */
export const ExternalMusicRequest = MusicRequest.pick({ from: true, to: true, seconds: true, seed: true });
export type ExternalMusicRequest = z.infer<typeof ExternalMusicRequest>;
