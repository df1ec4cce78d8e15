import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Question } from '#modules/emergency/contract/question.ts';
import { dayAndTime, fullDate } from '#web/shared/dates.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { askNext } from '../library/asked-before.ts';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import css from './questions.module.css';
import { Retention } from './retention.tsx';
import { questionsQuery, useErase } from './use-questions.ts';

/** One question as it was asked; never what was answered then, which may not hold any more. */
function QuestionRow({ question }: { question: z.infer<typeof Question> }) {
  const { t } = useTranslation('emergency/questions');
  const navigate = useNavigate();
  const erase = useErase(() => sayDone(t('erased')));
  const { id, query, created_at, expires_at } = question;
  const askAgain = () => {
    askNext(query);
    void navigate({ to: '/urgence' });
  };
  return (
    <li className={css.row}>
      <p className={css.words}>{query}</p>
      <p className={css.facts}>
        <time dateTime={created_at}>{t('asked', { at: dayAndTime(new Date(created_at)) })}</time>
        <time dateTime={expires_at}>{t('until', { day: fullDate(new Date(expires_at)) })}</time>
      </p>
      <div className={css.actions}>
        <Button variant="light" aria-label={t('againFull', { query })} onClick={askAgain}>
          {t('again')}
        </Button>
        <ConfirmButton
          label={t('erase')}
          fullLabel={t('eraseFull', { query })}
          question={t('eraseQuestion')}
          isPending={erase.isPending}
          onConfirm={() => erase.mutate(id)}
        />
      </div>
      {erase.error && <Failure error={erase.error} />}
    </li>
  );
}

function Questions() {
  const { t } = useTranslation('emergency/questions');
  const list = useInfiniteQuery(questionsQuery);
  const eraseAll = useErase(() => sayDone(t('allErased')));
  const all = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={css.section} aria-labelledby="questions">
      <h2 id="questions">{t('list')}</h2>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {!all && !list.error && <Loading />}
      {all?.length === 0 && (
        <Empty title={t('empty.title')} words={t('empty.words')}>
          <LinkButton to="/urgence">{t('empty.ask')}</LinkButton>
        </Empty>
      )}
      {all && all.length > 0 && (
        <>
          <ul className={css.rows}>
            {all.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="outline"
              isPending={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
          <ConfirmButton
            variant="outline"
            label={t('eraseAll')}
            question={t('eraseAllQuestion')}
            isPending={eraseAll.isPending}
            onConfirm={() => eraseAll.mutate(undefined)}
          />
          {eraseAll.error && <Failure error={eraseAll.error} />}
        </>
      )}
    </section>
  );
}

/** What one asked of the emergency reference: to ask again, or to erase. Nobody else reads it. */
export function QuestionsPage() {
  const { t } = useTranslation('emergency/questions');
  return (
    <Page eyebrow={<RoomTop />} title={t('title')} lead={t('lead')}>
      <Questions />
      <Retention />
      <Purpose title={t('room')} words={t('purpose')} />
    </Page>
  );
}
