import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Emotion } from '#modules/wellbeing/contract/emotion.ts';
import { localDay, longDay } from '#web/shared/dates.ts';
import { usePerson } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { EmotionForm } from './emotion-form.tsx';
import { EmotionSheet } from './emotion-sheet.tsx';
import css from './emotions.module.css';
import { emotionsQuery, useNoteEmotion } from './emotions.ts';

function NewEmotion() {
  const { t } = useTranslation('wellbeing/emotions');
  const note = useNoteEmotion(() => sayDone(t('form.saved')));
  return (
    <Card title={t('form.title')}>
      <EmotionForm
        submit={t('form.save')}
        error={note.error}
        isPending={note.isPending}
        onSave={(noted, forget) => note.mutate(noted, { onSuccess: forget })}
      />
    </Card>
  );
}

/** Days of the person's own calendar, in the order of the list, each with its entries. */
function byDay(emotions: readonly Emotion[]): [day: string, entries: Emotion[]][] {
  const days = Map.groupBy(emotions, ({ date }) => localDay(new Date(date)));
  return [...days];
}

function Entries() {
  const { t } = useTranslation('wellbeing/emotions');
  const list = useInfiniteQuery(emotionsQuery);
  const emotions = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={css.list} aria-labelledby="emotions">
      <h2 id="emotions">{t('list.title')}</h2>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {!emotions && !list.error && <Loading />}
      {emotions?.length === 0 && <Empty title={t('list.empty.title')} words={t('list.empty.words')} />}
      {byDay(emotions ?? []).map(([day, entries]) => (
        <section key={day} className={css.day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className={css.dayName}>
            {longDay(new Date(entries[0]?.date ?? day))}
          </h3>
          {entries.map((emotion) => (
            <EmotionSheet key={emotion.id} emotion={emotion} />
          ))}
        </section>
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

/** Emotions as entries of one's own: note one first, then those that were noted, day by day. */
export function EmotionsPage() {
  const { t } = useTranslation('wellbeing/emotions');
  const ownerId = usePerson()?.id;
  return (
    <Page eyebrow={t('room')} title={t('title')} lead={t('lead')}>
      <NewEmotion key={ownerId} />
      <Entries />
    </Page>
  );
}
