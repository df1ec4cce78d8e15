import { useTranslation } from 'react-i18next';
import { changePreferences, usePreferences } from '#web/shared/preferences.ts';
import { Options } from '#web/shared/ui/options.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** Language, light or dark, contrast: at once on this device, and kept with the account. */
export function Appearance() {
  const { t } = useTranslation('accounts');
  const { language, scheme, contrast } = usePreferences();
  return (
    <Card title={t('appearance.title')}>
      <Options
        legend={t('appearance.language')}
        value={language}
        onChoose={(chosen) => changePreferences({ language: chosen })}
        options={[
          { value: 'fr', label: t('appearance.languages.fr'), lang: 'fr' },
          { value: 'en', label: t('appearance.languages.en'), lang: 'en' },
        ]}
      />
      <Options
        legend={t('appearance.scheme')}
        value={scheme}
        onChoose={(chosen) => changePreferences({ scheme: chosen })}
        options={[
          { value: 'auto', label: t('appearance.schemes.auto') },
          { value: 'light', label: t('appearance.schemes.light') },
          { value: 'dark', label: t('appearance.schemes.dark') },
        ]}
      />
      <Options
        legend={t('appearance.contrast')}
        value={contrast}
        onChoose={(chosen) => changePreferences({ contrast: chosen })}
        options={[
          { value: 'auto', label: t('appearance.contrasts.auto') },
          { value: 'normal', label: t('appearance.contrasts.normal') },
          { value: 'more', label: t('appearance.contrasts.more') },
        ]}
      />
    </Card>
  );
}
