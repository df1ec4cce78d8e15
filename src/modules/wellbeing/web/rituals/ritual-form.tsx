import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '#modules/wellbeing/contract/shift.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { NextTimes } from './next-times.tsx';
import css from './rituals.module.css';
import { type NewRitual, useCreateRitual } from './rituals.ts';
import { CustomDays, EndFields, weekDays } from './schedule-fields.tsx';

const frequencies = ['daily', 'weekdays', 'weekly', 'custom', 'monthly', 'once', 'after_shift'] as const;
const delays = [0, 30, 60, 120, 240] as const;

const empty = (): NewRitual => ({
  name: '',
  frequency: 'daily',
  at_time: '08:00',
  week_day: null,
  minutes_after_shift: 60,
  recurrence: null,
  ends_on: null,
  ends_after: null,
  time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** A new ritual: its name, and when. */
export function RitualForm({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation('wellbeing/rituals');
  const [ritual, setRitual] = useState(empty);
  const [isReminded, setReminded] = useState(false);
  const create = useCreateRitual(() => {
    setRitual(empty());
    sayDone(t('form.saved'));
  });
  const set = (change: Partial<NewRitual>) => setRitual((before) => ({ ...before, ...change }));
  const isNameless = ritual.name.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setReminded(isNameless);
    if (!isNameless) create.mutate(ritual);
  };
  return (
    <Card title={t('form.title')}>
      <form className={css.form} onSubmit={save} noValidate>
        <TextInput
          label={t('form.name')}
          value={ritual.name}
          maxLength={120}
          error={isReminded && isNameless ? t('form.nameless') : undefined}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <NativeSelect
          label={t('form.frequency')}
          value={ritual.frequency}
          onChange={({ currentTarget }) => {
            const frequency = frequencies.find((candidate) => candidate === currentTarget.value) ?? 'daily';
            set({
              frequency,
              week_day: frequency === 'weekly' ? 'MO' : null,
              recurrence: frequency === 'custom' ? 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH' : null,
            });
          }}
        >
          {frequencies.map((frequency) => (
            <option key={frequency} value={frequency}>
              {t(`frequency.${frequency}`)}
            </option>
          ))}
        </NativeSelect>
        {ritual.frequency === 'weekly' && (
          <NativeSelect
            label={t('form.weekDay')}
            value={ritual.week_day ?? 'MO'}
            onChange={({ currentTarget }) =>
              set({ week_day: weekDays.find((day) => day === currentTarget.value) ?? 'MO' })
            }
          >
            {weekDays.map((day) => (
              <option key={day} value={day}>
                {t(`weekDay.${day}`)}
              </option>
            ))}
          </NativeSelect>
        )}
        {ritual.frequency === 'custom' && <CustomDays ritual={ritual} set={set} />}
        {ritual.frequency === 'after_shift' ? (
          <NativeSelect
            label={t('form.delay')}
            value={ritual.minutes_after_shift}
            onChange={({ currentTarget }) => set({ minutes_after_shift: Number(currentTarget.value) })}
          >
            {delays.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('form.delayMinutes', { minutes })}
              </option>
            ))}
          </NativeSelect>
        ) : (
          <TextInput
            type="time"
            label={t('form.time')}
            value={ritual.at_time}
            onChange={({ currentTarget }) => set({ at_time: currentTarget.value || '08:00' })}
          />
        )}
        {ritual.frequency !== 'once' && <EndFields ritual={ritual} set={set} />}
        <NextTimes ritual={ritual} shifts={shifts} />
        {create.error && <Failure error={create.error} />}
        <Button type="submit" isPending={create.isPending}>
          {t('form.save')}
        </Button>
      </form>
    </Card>
  );
}
