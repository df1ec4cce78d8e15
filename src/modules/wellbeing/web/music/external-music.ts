import { queryOptions, useQuery } from '@tanstack/react-query';
import { ExternalMusicOffer, externalMusicUrl } from '#modules/wellbeing/contract/external-music.ts';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { request, requestFile } from '#web/shared/api/request.ts';
import { durationOf } from './sound-duration.ts';

const offerQuery = queryOptions({
  queryKey: ['external-music-offer'],
  queryFn: ({ signal }) => request(externalMusicUrl, { answer: ExternalMusicOffer, signal }),
  staleTime: 10 * 60_000,
});

/** The generator that is configured here, by name; undefined when there is none, or while nobody says so. */
export function useMusicProvider(): string | undefined {
  return useQuery(offerQuery).data?.provider ?? undefined;
}

const formats = { 'audio/wav': 'wav', 'audio/mpeg': 'mp3', 'audio/ogg': 'ogg' } as const;

/**
 * Has the configured generator make a piece: our server asks it, this browser does not.
 *
 * @throws when it made none, or none that this browser can play
 */
export async function makeOutside({ from, to, seconds, seed }: MusicRequest, signal: AbortSignal) {
  const body = { from, to, seconds, seed };
  const file = await requestFile(externalMusicUrl, { method: 'POST', body, signal });
  const format = formats[file.type as keyof typeof formats];
  if (!format) throw new TypeError('a sound of no known type');
  const measured = await durationOf(file, signal);
  return { file, format, seconds: Number.isFinite(measured) ? measured : seconds };
}
