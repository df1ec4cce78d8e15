import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import css from './banners.module.css';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the network is away, and what still works. */
export function OfflineBanner({ isUnreachable }: { isUnreachable: boolean }) {
  const { t } = useTranslation('shell');
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {(!isOnline || isUnreachable) && (
        <p className={css.banner}>
          <strong>{t('offline.title')}</strong> {t('offline.words')}
        </p>
      )}
    </div>
  );
}
