import { emotionWords } from '#modules/wellbeing/rules/emotion-words.ts';
import { currentLanguage } from '#web/shared/dates.ts';

/** A French word of the list, as the person's language says it. */
export function wordInLanguage(emotion: string): string {
  return emotionWords.find(({ fr }) => fr === emotion)?.[currentLanguage()] ?? emotion;
}
