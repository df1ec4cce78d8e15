import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { fullDate, timeOfDay } from '#web/shared/dates.ts';
import { Loading } from '#web/shared/states/loading.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { EntrySheet } from '../entry-sheet.tsx';
import css from '../journal.module.css';
import type { OpenJournal } from './open-journal.ts';
import { type OpenedEntry, openedQuery, useDeleteSealed } from './sealed-entries.ts';

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const holds = (entry: OpenedEntry, q: string) => fold(`${entry.content} ${entry.tags.join(' ')}`).includes(q);

function Opened({ entry }: { entry: OpenedEntry }) {
  const { t } = useTranslation('wellbeing/journal');
  const erase = useDeleteSealed(entry.id, () => sayDone(t('entry.erased')));
  const written = new Date(entry.date);
  const when = t('entry.when', { day: fullDate(written), time: timeOfDay(written) });
  return (
    <EntrySheet when={when} content={entry.content} tags={entry.tags}>
      <ConfirmButton
        label={t('entry.erase')}
        fullLabel={t('entry.eraseOf', { when })}
        question={erase.error ? t('entry.eraseFailed') : t('entry.eraseQuestion')}
        isPending={erase.isPending}
        onConfirm={() => erase.mutate(undefined)}
      />
    </EntrySheet>
  );
}

/** What the passphrase opened, read and searched in the browser alone. */
export function SealedList({ journal, sealed }: { journal: OpenJournal; sealed: readonly SealedEntry[] }) {
  const { t } = useTranslation('wellbeing/journal');
  const [q, setQ] = useState('');
  const { data } = useQuery(openedQuery(journal, sealed));
  if (!data) return <Loading />;
  const found = data.entries.filter((entry) => holds(entry, fold(q.trim())));
  return (
    <section className={css.section} aria-labelledby="entries">
      <h2 id="entries">{t('list.title')}</h2>
      {data.unreadable > 0 && <p role="note">{t('sealed.open.unreadable', { count: data.unreadable })}</p>}
      {data.entries.length > 0 && (
        <TextInput
          type="search"
          label={t('search.label')}
          value={q}
          autoComplete="off"
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
        />
      )}
      {found.length === 0 && (
        <p role="status">{t(data.entries.length > 0 ? 'list.nothingFound' : 'list.empty.words')}</p>
      )}
      {found.map((entry) => (
        <Opened key={entry.id} entry={entry} />
      ))}
    </section>
  );
}
