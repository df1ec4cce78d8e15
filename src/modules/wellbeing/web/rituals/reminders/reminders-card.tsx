import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultReminderLimits, type ReminderSettings } from '#modules/wellbeing/contract/reminder.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from '../rituals.module.css';
import { reminderSettingsQuery, useKeepLimits } from './limits.ts';
import { useFewerReminders, usePauseReminders } from './told.ts';

const caps = [1, 2, 3, 5, 7, 10, 14, 21] as const;

const isAhead = (instant: string | null | undefined): instant is string =>
  instant !== null && instant !== undefined && Date.parse(instant) > Date.now();

function LimitsForm({ limits }: { limits: ReminderSettings | null }) {
  const { t } = useTranslation('wellbeing/rituals');
  const [cap, setCap] = useState(limits?.weekly_cap ?? defaultReminderLimits.weekly_cap);
  const [from, setFrom] = useState(limits?.quiet_from ?? defaultReminderLimits.quiet_from);
  const [until, setUntil] = useState(limits?.quiet_until ?? defaultReminderLimits.quiet_until);
  const keep = useKeepLimits(() => sayDone(t('reminders.saved')));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    keep.mutate({ weekly_cap: cap, quiet_from: from, quiet_until: until, time_zone: timeZone });
  };
  return (
    <form className={css.form} onSubmit={save} noValidate>
      <NativeSelect
        label={t('reminders.cap')}
        value={cap}
        onChange={({ currentTarget }) => setCap(Number(currentTarget.value))}
      >
        {[...new Set([...caps, cap])]
          .sort((a, b) => a - b)
          .map((each) => (
            <option key={each} value={each}>
              {t('reminders.capChoice', { count: each })}
            </option>
          ))}
      </NativeSelect>
      <TextInput
        type="time"
        label={t('reminders.quietFrom')}
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value || from)}
      />
      <TextInput
        type="time"
        label={t('reminders.quietUntil')}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value || until)}
      />
      {keep.error && <Failure error={keep.error} />}
      <div className={css.row}>
        <Button type="submit" variant="light" isPending={keep.isPending}>
          {t('reminders.save')}
        </Button>
      </div>
    </form>
  );
}

function Quieter({ limits }: { limits: ReminderSettings | null }) {
  const { t } = useTranslation('wellbeing/rituals');
  const fewer = useFewerReminders(() => sayDone(t('reminders.fewerDone')));
  const isPaused = isAhead(limits?.paused_until);
  const pause = usePauseReminders(() => sayDone(t(isPaused ? 'reminders.resumed' : 'reminders.pauseDone')));
  const failure = fewer.error ?? pause.error;
  const when = (instant: string) => dayAndTime(new Date(instant));
  return (
    <>
      {isAhead(limits?.paused_until) && (
        <p>{t('reminders.pausedUntil', { when: when(limits.paused_until ?? '') })}</p>
      )}
      {limits && isAhead(limits.less_until) && (
        <p>{t('reminders.lessUntil', { share: 2 ** limits.less_level, when: when(limits.less_until) })}</p>
      )}
      {failure && <Failure error={failure} />}
      <div className={css.row}>
        <Button variant="outline" isPending={fewer.isPending} onClick={() => fewer.mutate(undefined)}>
          {t('reminders.fewer')}
        </Button>
        <Button variant="outline" isPending={pause.isPending} onClick={() => pause.mutate(!isPaused)}>
          {t(isPaused ? 'reminders.resume' : 'reminders.pause')}
        </Button>
      </div>
    </>
  );
}

/** Whether one is reminded, within which limits, and the two ways to have fewer. */
export function RemindersCard() {
  const { t } = useTranslation('wellbeing/rituals');
  const { data, error, refetch } = useQuery(reminderSettingsQuery);
  return (
    <Card title={t('reminders.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p>{t(data.isAgreed ? 'reminders.on' : 'reminders.off')}</p>
          <p className={css.soft}>{t('reminders.rule')}</p>
          {data.isAgreed && <Quieter limits={data.limits} />}
          {data.isAgreed && <LimitsForm limits={data.limits} />}
          <div className={css.row}>
            <LinkButton to="/reglages/accords" variant={data.isAgreed ? 'subtle' : 'light'}>
              {t(data.isAgreed ? 'reminders.stop' : 'reminders.start')}
            </LinkButton>
          </div>
        </>
      )}
    </Card>
  );
}
