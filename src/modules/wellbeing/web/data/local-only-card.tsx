import { useTranslation } from 'react-i18next';
import { changePreferences, usePreferences } from '#web/shared/preferences.ts';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import css from './data.module.css';

/** Check-ins that the server cannot read: on, off, and what it costs. */
export function LocalOnlyCard() {
  const { t } = useTranslation('wellbeing/data');
  const isSealed = usePreferences().checkIns === 'sealed';
  return (
    <Card title={t('local.title')}>
      <p>{t('local.words')}</p>
      <p>
        <strong>{t('local.lost')}</strong>
      </p>
      <p role="status">{t(isSealed ? 'local.isOn' : 'local.isOff')}</p>
      <div className={css.row}>
        <Button
          variant="outline"
          onClick={() => changePreferences({ checkIns: isSealed ? 'open' : 'sealed' })}
        >
          {t(isSealed ? 'local.stop' : 'local.start')}
        </Button>
        <LinkButton to="/bien-etre/historique/scelle" variant="light">
          {t('local.history')}
        </LinkButton>
      </div>
    </Card>
  );
}
