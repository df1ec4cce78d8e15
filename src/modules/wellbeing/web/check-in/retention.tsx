import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePreferences, keepDaysChoices, usePreferences } from '#web/shared/preferences.ts';
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
      <fieldset id={choicesId} className={css.choices} hidden={!isOpen}>
        <legend className={css.legend}>{t('keep.legend')}</legend>
        {keepDaysChoices.map((days) => (
          <label key={days} className={css.choice}>
            <input
              type="radio"
              name="keepDays"
              checked={keepDays === days}
              onChange={() => changePreferences({ keepDays: days })}
            />
            {t(`keep.choice.${days}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
