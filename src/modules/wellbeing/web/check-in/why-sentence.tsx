import { useTranslation } from 'react-i18next';
import type { CheckInAnswer } from '#modules/wellbeing/contract/check-in.ts';

const zones = [
  'tense',
  'lively',
  'low',
  'calm',
  'even',
  'activated',
  'quiet',
  'pleasant',
  'unpleasant',
] as const;

/** Why this gesture, in words about the answer given and never about the person. */
export function WhySentence({ why }: { why: CheckInAnswer['why'] }) {
  const { t } = useTranslation('wellbeing');
  const zone = zones.find((name) => why.code === name || why.code === `${name}-rotated`);
  if (!zone) return null;
  return (
    <>
      {t(`why.${zone}`)}
      {why.code.endsWith('-rotated') && <> {t('why.rotated')}</>}
    </>
  );
}
