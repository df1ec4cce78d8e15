import type { TFunction } from 'i18next';
import type { Point } from './history/signal-history.ts';
import { stepOf } from './words.ts';

/** « plutôt agréable, plutôt calme »: a point said in words. */
export function pointWords(
  t: TFunction<'wellbeing'>,
  { valence, arousal }: Pick<Point, 'valence' | 'arousal'>,
): string {
  const parts = [
    valence === null ? undefined : t(`words.valence.${stepOf(valence)}`),
    arousal === null ? undefined : t(`words.arousal.${stepOf(arousal)}`),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
