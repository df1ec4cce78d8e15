import { requireConsent } from '#modules/accounts/server/index.ts';
import type { Caller } from '#platform/database/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import type { MusicWish } from '#platform/music-provider/index.ts';
import type { ExternalMusicRequest } from '../../contract/external-music.ts';
import { type MoodPoint, type MusicTarget, musicTargets } from '../../contract/music.ts';
import { countAsking } from '../count-asking.ts';

// Whole numbers: a decimal of a slider tells a generator nothing, and might tell two persons apart.
const rounded = ({ valence, arousal }: MoodPoint): MoodPoint => ({
  valence: Math.round(valence),
  arousal: Math.round(arousal),
});

/** The word for an arrival; it says nothing that the arrival does not. */
function kindOf({ valence, arousal }: MoodPoint): MusicTarget | 'point' {
  const names = Object.keys(musicTargets) as MusicTarget[];
  const isThere = (name: MusicTarget) =>
    musicTargets[name].valence === valence && musicTargets[name].arousal === arousal;
  return names.find(isThere) ?? 'point';
}

/** What leaves for the generator. */
export function wishOf({ from, to, seconds, seed }: ExternalMusicRequest): MusicWish {
  const arrival = rounded(to);
  return { from: rounded(from), to: arrival, seconds, seed, kind: kindOf(arrival) };
}

/**
 * Has the configured generator make a piece, under the consent that is asked for at this moment. No transaction is open
 * while it works.
 *
 * @throws Problem `not-found` without a generator, `consent-needed`, `too-fast`, or `unavailable` whatever the generator did wrong
 */
export async function makeExternalMusic(
  { session, musicProvider, limiter }: ModuleContext,
  caller: Caller,
  request: ExternalMusicRequest,
  leaving: AbortSignal,
) {
  if (musicProvider.provider === undefined)
    throw new Problem('not-found', { detail: 'Aucun générateur de musique extérieur n’est réglé ici.' });
  await session.asCaller(caller, (tx) => requireConsent(tx, 'music_external'), { readOnly: true });
  await countAsking(limiter, 'externalMusicByPerson', caller);
  const made = await musicProvider.make(wishOf(request), leaving);
  if (!made.isMade)
    throw new Problem('unavailable', {
      detail: 'Le générateur de musique n’a pas répondu. Le morceau peut être composé sur ton appareil.',
    });
  return made.sound;
}
