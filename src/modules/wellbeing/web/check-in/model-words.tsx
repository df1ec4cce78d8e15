import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckInAnswer } from '#modules/wellbeing/contract/check-in.ts';
import css from './model-words.module.css';

/** A model's words before the gesture that it chose, marked as generated for eyes and for machines. */
export function ModelWords({ chosenBy, introduction }: Pick<CheckInAnswer, 'chosenBy' | 'introduction'>) {
  const { t } = useTranslation('wellbeing/gesture');
  if (chosenBy.kind !== 'model' || introduction === null) return null;
  return (
    <span className={css.block} data-generated="true" data-engine={`model:${chosenBy.model}`}>
      <span className={css.words}>{introduction}</span>
      <span className={css.from}>
        <IconSparkles className={css.mark} size={20} stroke={1.75} aria-hidden="true" />
        {t('byModel', { model: chosenBy.model })}
      </span>
    </span>
  );
}
