import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { AnchorButton, Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { entriesQuery, useWriteEntry, type Wanted } from './entries.ts';
import { Entry } from './entry.tsx';
import { EntryEditor } from './entry-editor.tsx';
import css from './journal.module.css';
import { JournalSearch } from './journal-search.tsx';
import { YearAgo } from './year-ago.tsx';

function NewEntry({ ownerId }: { ownerId: string | undefined }) {
  const { t } = useTranslation('wellbeing/journal');
  const write = useWriteEntry(() => sayDone(t('editor.saved')));
  return (
    <Card title={t('editor.title')}>
      <EntryEditor
        key={ownerId}
        draftName={ownerId && `journal:${ownerId}:new`}
        canSpeak
        submit={t('editor.save')}
        error={write.error}
        isPending={write.isPending}
        onSave={(words, forget) => write.mutate(words, { onSuccess: forget })}
      />
    </Card>
  );
}

function Entries({ ownerId }: { ownerId: string | undefined }) {
  const { t } = useTranslation('wellbeing/journal');
  const [wanted, setWanted] = useState<Wanted>({});
  const list = useInfiniteQuery(entriesQuery(wanted));
  const entries = list.data?.pages.flatMap(({ items }) => items);
  const isSearching = Boolean(wanted.q ?? wanted.tag) || wanted.isFavourite === true;
  return (
    <section className={css.section} aria-labelledby="entries">
      <h2 id="entries">{t('list.title')}</h2>
      <JournalSearch wanted={wanted} onWant={setWanted} />
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {!entries && !list.error && <Loading />}
      {entries?.length === 0 &&
        (isSearching ? (
          <p role="status">{t('list.nothingFound')}</p>
        ) : (
          <Empty title={t('list.empty.title')} words={t('list.empty.words')} />
        ))}
      {entries?.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          ownerId={ownerId}
          onTag={(tag) => setWanted((before) => ({ ...before, tag }))}
        />
      ))}
      {list.hasNextPage && (
        <div className={css.row}>
          <Button
            variant="outline"
            isPending={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The person's own journal: write first, then what was written, then what one may do with all of it. */
export function JournalPage() {
  const { t } = useTranslation('wellbeing/journal');
  const ownerId = usePerson()?.id;
  return (
    <Page eyebrow={t('room')} title={t('title')} lead={t('lead')}>
      <Fields>
        <NewEntry ownerId={ownerId} />
        <YearAgo />
        <Entries ownerId={ownerId} />
      </Fields>
      <Card title={t('data.title')}>
        <p className={css.soft}>{t('data.words')}</p>
        <div className={css.row}>
          <AnchorButton href="/api/wellbeing/journal-export" download variant="outline">
            {t('data.export')}
          </AnchorButton>
          <LinkButton to="/bien-etre/journal/scelle" variant="outline">
            {t('data.sealed')}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}
