import { useTranslation } from 'react-i18next';
import { usePerson } from '#web/shared/session.ts';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { mayWrite } from './editor/writers-only.tsx';
import { Library, type LibraryProps } from './library/library.tsx';
import { Purpose } from './purpose.tsx';

/** The emergency room: search and protocols, then what helps to count. */
export function RoomPage({ renderCalm }: LibraryProps) {
  const { t } = useTranslation('emergency');
  const person = usePerson();
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
      {person && (
        <>
          <Card title={t('saved.title')}>
            <p>{t('saved.words')}</p>
            <LinkButton to="/urgence/enregistres" variant="light">
              {t('saved.open')}
            </LinkButton>
          </Card>
          <Card title={t('questions.title')}>
            <p>{t('questions.words')}</p>
            <LinkButton to="/urgence/questions" variant="light">
              {t('questions.open')}
            </LinkButton>
          </Card>
        </>
      )}
      {mayWrite(person) && (
        <Card title={t('drafts.title')}>
          <p>{t('drafts.words')}</p>
          <LinkButton to="/urgence/redaction" variant="light">
            {t('drafts.open')}
          </LinkButton>
        </Card>
      )}
      <Purpose title={t('title')} words={t('purpose')} />
    </Page>
  );
}
