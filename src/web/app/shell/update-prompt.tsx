import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import css from './banners.module.css';
import { letTakeOver, registerServiceWorker } from './offline-copy.ts';

/** Not before the page is there: nobody waits for it. */
async function followInstalling(client: QueryClient): Promise<void> {
  const { bringProtocolsOnceInstalled } = await import('../emergency/once-installed.ts');
  bringProtocolsOnceInstalled(client);
}

/** A new version is ready: the person chooses when the page reloads. */
export function UpdatePrompt() {
  const { t } = useTranslation('shell');
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    // While developing there is none, and a test has no use for one. Refused or impossible: Hygie works without.
    if (import.meta.env.PROD)
      registerServiceWorker(setWaiting)
        .then(() => followInstalling(client))
        .catch(() => undefined);
  }, [client]);
  if (!waiting) return null;
  return (
    <div className={css.banner} role="status">
      <p>{t('update.words')}</p>
      <div className={css.actions}>
        <Button variant="outline" onClick={() => letTakeOver(waiting)}>
          {t('update.now')}
        </Button>
        <Button variant="subtle" onClick={() => setWaiting(null)}>
          {t('update.later')}
        </Button>
      </div>
    </div>
  );
}
