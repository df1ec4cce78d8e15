import { useTranslation } from 'react-i18next';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { isDiscreet, needsOf } from '#modules/wellbeing/rules/gesture-needs.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import css from './gesture-screen.module.css';

/** In which position, and with what: so that nobody begins what cannot be done here. */
export function GestureHow({ gesture }: { gesture: MicroGesture }) {
  const { t } = useTranslation('wellbeing/gesture');
  const { postures } = gesture;
  const list = (words: string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(currentLanguage(), { type }).format(words);
  const needed = needsOf(gesture).map((need) => t(`how.${need}`));
  const nothing = t(isDiscreet(gesture) ? 'how.discreet' : 'how.nothing');
  return (
    <dl className={css.how}>
      <dt>{t('how.postures')}</dt>
      <dd>
        {postures.length === 3
          ? t('how.any')
          : list(
              postures.map((posture) => t(`how.${posture}`)),
              'disjunction',
            )}
      </dd>
      <dt>{t('how.needs')}</dt>
      <dd>{needed.length > 0 ? list(needed, 'conjunction') : nothing}</dd>
    </dl>
  );
}
