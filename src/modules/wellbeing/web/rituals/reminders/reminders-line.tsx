import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from '../rituals.module.css';
import { toldQuery, useAnswerReminder, useFewerReminders, usePauseReminders } from './told.ts';
import type { Told } from './told-shape.ts';

function ReminderItem({ told }: { told: Told }) {
  const { t } = useTranslation('wellbeing');
  const answer = useAnswerReminder(told, () => sayDone(t('reminders.answered')));
  const name = told.title;
  return (
    <li className={css.shift}>
      <span>{name}</span>
      <span className={css.row}>
        <Button
          variant="light"
          isPending={answer.isPending}
          aria-label={t('reminders.doneOf', { name })}
          onClick={() => answer.mutate('done')}
        >
          {t('reminders.done')}
        </Button>
        <Button
          variant="subtle"
          isPending={answer.isPending}
          aria-label={t('reminders.skipOf', { name })}
          onClick={() => answer.mutate('skipped')}
        >
          {t('reminders.skip')}
        </Button>
      </span>
      {answer.error && <Failure error={answer.error} />}
    </li>
  );
}

/** « Rappels », on the day's page: nothing at all when there is none. */
export function RemindersLine() {
  const { t } = useTranslation('wellbeing');
  const { data: told = [] } = useQuery(toldQuery);
  const fewer = useFewerReminders(() => sayDone(t('reminders.fewerDone')));
  const pause = usePauseReminders(() => sayDone(t('reminders.pauseDone')));
  if (told.length === 0) return null;
  const failure = fewer.error ?? pause.error;
  return (
    <Card room="wellbeing" title={t('reminders.title')}>
      <ul>
        {told.map((one) => (
          <ReminderItem key={one.id} told={one} />
        ))}
      </ul>
      {failure && <Failure error={failure} />}
      <div className={css.row}>
        <Button variant="subtle" isPending={fewer.isPending} onClick={() => fewer.mutate(undefined)}>
          {t('reminders.fewer')}
        </Button>
        <Button variant="subtle" isPending={pause.isPending} onClick={() => pause.mutate(true)}>
          {t('reminders.pause')}
        </Button>
      </div>
    </Card>
  );
}
