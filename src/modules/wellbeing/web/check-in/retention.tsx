import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePreferences, keepDaysChoices, usePreferences } from '#web/shared/preferences.ts';
import { Options } from '#web/shared/ui/options.tsx';
import css from './retention.module.css';

/** How long this check-in is kept; the choice is remembered for the next ones. */
export function Retention() {
  const { t } = useTranslation('wellbeing');
  const { keepDays } = usePreferences();
  const [isOpen, setOpen] = useState(false);
  const choicesId = useId();
  return (
    <div className={css.retention}>
      <p className={css.sentence}>
        {t(`keep.sentence.${keepDays}`)}{' '}
        <button
          type="button"
          className={css.change}
          aria-expanded={isOpen}
          aria-controls={choicesId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('keep.change')}
        </button>
      </p>
      <div id={choicesId} className={css.choices} hidden={!isOpen}>
        <Options
          legend={t('keep.legend')}
          isLegendUnseen
          value={String(keepDays)}
          options={keepDaysChoices.map((days) => ({
            value: String(days),
            label: t(`keep.choice.${days}`),
          }))}
          onChoose={(value) =>
            changePreferences({
              keepDays: keepDaysChoices.find((days) => String(days) === value) ?? keepDays,
            })
          }
        />
      </div>
    </div>
  );
}
