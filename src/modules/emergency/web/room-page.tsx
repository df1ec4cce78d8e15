import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/ui/page.tsx';
import { Library, type LibraryProps } from './library/library.tsx';
import { Purpose } from './purpose.tsx';

/** The emergency room: search and protocols. */
export function RoomPage({ renderCalm }: LibraryProps) {
  const { t } = useTranslation('emergency');
  return (
    <Page title={t('title')}>
      <Library renderCalm={renderCalm} />
      <Purpose title={t('title')} words={t('purpose')} />
    </Page>
  );
}
