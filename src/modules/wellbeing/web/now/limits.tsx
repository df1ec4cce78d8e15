import { useTranslation } from 'react-i18next';
import type { GestureLimit } from '#modules/wellbeing/contract/gesture-choice.ts';
import { changePreferences, type Preferences, usePreferences } from '#web/shared/preferences.ts';
import css from './now.module.css';

const offered = ['noSound', 'noSpace', 'noHands', 'inCompany'] as const satisfies readonly GestureLimit[];

/** What the person says they cannot do just now, as they last left it. */
export function limitsIn(preferences: Preferences): GestureLimit[] {
  return offered.filter((limit) => preferences[limit]);
}

/** One tap each, remembered: no sound, no room, no hands, somebody near. */
export function Limits() {
  const { t } = useTranslation('wellbeing');
  const preferences = usePreferences();
  return (
    <fieldset className={css.limits}>
      <legend className={css.legend}>{t('limits.legend')}</legend>
      {offered.map((limit) => (
        <button
          key={limit}
          type="button"
          className={css.limit}
          aria-pressed={preferences[limit]}
          onClick={() => changePreferences({ [limit]: !preferences[limit] })}
        >
          {t(`limits.${limit}`)}
        </button>
      ))}
    </fieldset>
  );
}
