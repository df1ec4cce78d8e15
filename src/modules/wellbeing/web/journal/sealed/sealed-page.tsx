import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { usePerson } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { EntryEditor } from '../entry-editor.tsx';
import css from '../journal.module.css';
import { type OpenJournal, openJournal } from './open-journal.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { sealedQuery, useSeal } from './sealed-entries.ts';
import { SealedList } from './sealed-list.tsx';
import { useIdle } from './use-idle.ts';

const idleMs = 10 * 60_000;

interface OpenedProps {
  journal: OpenJournal;
  sealed: readonly SealedEntry[];
  onLock: () => void;
}

function Opened({ journal, sealed, onLock }: OpenedProps) {
  const { t } = useTranslation('wellbeing/journal');
  useIdle(idleMs, onLock);
  const seal = useSeal(journal, () => sayDone(t('editor.saved')));
  return (
    <>
      <div className={css.row}>
        <p className={css.soft}>{t('sealed.open.words')}</p>
        <Button variant="outline" onClick={onLock}>
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

function Journal({ ownerId, sealed }: { ownerId: string; sealed: readonly SealedEntry[] }) {
  const [journal, setJournal] = useState<OpenJournal>();
  const open = useMutation({
    mutationFn: (passphrase: string) => openJournal(ownerId, passphrase, sealed),
    onSuccess: setJournal,
    networkMode: 'always',
    gcTime: 0,
  });
  if (journal) return <Opened journal={journal} sealed={sealed} onLock={() => setJournal(undefined)} />;
  return (
    <PassphraseForm
      isFirst={sealed.length === 0}
      isPending={open.isPending}
      error={open.error}
      // The mutation would remember the passphrase it was given.
      onOpen={(passphrase) => open.mutate(passphrase, { onSuccess: open.reset })}
    />
  );
}

/** The journal that only its passphrase opens. Keys live in this page and end with it. */
export function SealedPage() {
  const { t } = useTranslation('wellbeing/journal');
  const ownerId = usePerson()?.id;
  const { data: sealed, error, refetch } = useQuery(sealedQuery);
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
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!sealed && !error && <Loading />}
      {sealed && ownerId && (
        <Fields>
          <Journal ownerId={ownerId} sealed={sealed} />
        </Fields>
      )}
    </Page>
  );
}
