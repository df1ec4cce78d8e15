import { useRegisterSW } from 'virtual:pwa-register/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import css from './banners.module.css';

/** A new version is ready: the person chooses when the page reloads. */
export function UpdatePrompt() {
  const { t } = useTranslation('shell');
  const {
    needRefresh: [isReady, setReady],
    updateServiceWorker,
  } = useRegisterSW();
  if (!isReady) return null;
  return (
    <div className={css.banner} role="status">
      <p>{t('update.words')}</p>
      <div className={css.actions}>
        <Button variant="outline" onClick={() => void updateServiceWorker(true)}>
          {t('update.now')}
        </Button>
        <Button variant="subtle" onClick={() => setReady(false)}>
          {t('update.later')}
        </Button>
      </div>
    </div>
  );
}
