import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { EntryEditor } from '../entry-editor.tsx';
import css from '../journal.module.css';
import { useSeal } from './sealed-entries.ts';
import { SealedList } from './sealed-list.tsx';
import { type Unlocked, WithKey } from './with-key.tsx';

function Opened({ journal, sealed, lock }: Unlocked) {
  const { t } = useTranslation('wellbeing/journal');
  const seal = useSeal(journal, () => sayDone(t('editor.saved')));
  return (
    <>
      <div className={css.row}>
        <p className={css.soft}>{t('sealed.open.words')}</p>
        <Button variant="outline" onClick={lock}>
          {t('sealed.open.lock')}
        </Button>
      </div>
      <Card title={t('editor.title')}>
        <EntryEditor
          submit={t('editor.save')}
          error={seal.error}
          isPending={seal.isPending}
          onSave={(words, forget) =>
            seal.mutate({ ...words, date: new Date().toISOString() }, { onSuccess: forget })
          }
        />
      </Card>
      <SealedList journal={journal} sealed={sealed} />
    </>
  );
}

/** The journal that only its passphrase opens. Keys live in this page and end with it. */
export function SealedPage() {
  const { t } = useTranslation('wellbeing/journal');
  return (
    <Page
      eyebrow={
        <Link to="/bien-etre/journal" className={css.back}>
          {t('sealed.back')}
        </Link>
      }
      title={t('sealed.title')}
      lead={t('sealed.lead')}
    >
      <WithKey holds="journal">{(unlocked) => <Opened {...unlocked} />}</WithKey>
    </Page>
  );
}
