import { useTranslation } from 'react-i18next';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { isDiscreet, needsOf } from '#modules/wellbeing/rules/gesture-needs.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import css from './gesture-screen.module.css';

/** In which position, and with what: so that nobody begins what cannot be done here. */
export function GestureHow({ gesture }: { gesture: MicroGesture }) {
  const { t } = useTranslation('wellbeing');
  const { postures } = gesture;
  const list = (words: string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(currentLanguage(), { type }).format(words);
  const needed = needsOf(gesture).map((need) => t(`gesture.how.${need}`));
  const nothing = t(isDiscreet(gesture) ? 'gesture.how.discreet' : 'gesture.how.nothing');
  return (
    <dl className={css.how}>
      <dt>{t('gesture.how.postures')}</dt>
      <dd>
        {postures.length === 3
          ? t('gesture.how.any')
          : list(
              postures.map((posture) => t(`gesture.how.${posture}`)),
              'disjunction',
            )}
      </dd>
      <dt>{t('gesture.how.needs')}</dt>
      <dd>{needed.length > 0 ? list(needed, 'conjunction') : nothing}</dd>
    </dl>
  );
}
