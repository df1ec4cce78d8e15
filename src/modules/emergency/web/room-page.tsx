import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { Library, type LibraryProps } from './library/library.tsx';
import { Purpose } from './purpose.tsx';

/** The emergency room: search and protocols, then what helps to count. */
export function RoomPage({ renderCalm }: LibraryProps) {
  const { t } = useTranslation('emergency');
  return (
    <Page title={t('title')}>
      <Library renderCalm={renderCalm} />
      <Card title={t('code.title')}>
        <p>{t('code.words')}</p>
        <LinkButton to="/urgence/code" variant="light">
          {t('code.open')}
        </LinkButton>
      </Card>
      {import.meta.env.HYGIE_CALCULATORS !== 'off' && (
        <>
          <Card title={t('scores.title')}>
            <p>{t('scores.words')}</p>
            <LinkButton to="/urgence/scores" variant="light">
              {t('scores.open')}
            </LinkButton>
          </Card>
          <Card title={t('tables.title')}>
            <p>{t('tables.words')}</p>
            <LinkButton to="/urgence/tables" variant="light">
              {t('tables.open')}
            </LinkButton>
          </Card>
        </>
      )}
      <Purpose title={t('title')} words={t('purpose')} />
    </Page>
  );
}
