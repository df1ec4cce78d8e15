import { useTranslation } from 'react-i18next';
import type { GestureReason } from '#modules/wellbeing/contract/gesture-choice.ts';

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

const others = [
  'repeated',
  'nothing-else',
  'limits',
  'shift',
  'night',
  'helped',
  'first-chance',
  'set-aside',
  'rotated',
] as const;

/** Why this gesture, in words about the answers given and never about the person: what decided, and nothing else. */
export function WhySentence({ why }: { why: GestureReason }) {
  const { t } = useTranslation('wellbeing/gesture');
  const zone = zones.find((name) => why.code === name);
  if (!zone) return null;
  const lead = zone === 'even' && why.basis === 'present' ? 'middle' : why.basis;
  const also = others.filter((code) => why.also.includes(code));
  return (
    <>
      {t(`why.${lead}`, { said: t(`why.said.${zone}`), aim: t(`why.aim.${zone}`) })}
      {also.map((code) => (
        <span key={code}> {t(`why.also.${code}`, why.params)}</span>
      ))}
    </>
  );
}
