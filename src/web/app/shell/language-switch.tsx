import { useTranslation } from 'react-i18next';
import { changePreferences, usePreferences } from '#web/shared/preferences.ts';
import css from './frame.module.css';

/** For a visitor, who has no settings yet: the other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const other = usePreferences().language === 'fr' ? 'en' : 'fr';
  return (
    <footer className={css.foot}>
      <button
        type="button"
        className={css.language}
        lang={other}
        onClick={() => changePreferences({ language: other })}
      >
        {t(`languages.${other}`)}
      </button>
    </footer>
  );
}
