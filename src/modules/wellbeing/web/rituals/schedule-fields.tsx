import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './rituals.module.css';
import type { NewRitual } from './rituals.ts';

export const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const intervals = [1, 2, 3, 4] as const;
const ends = ['never', 'on', 'after'] as const;

interface FieldsProps {
  ritual: NewRitual;
  set: (change: Partial<NewRitual>) => void;
}

const partOf = (recurrence: string | null, name: string) =>
  new RegExp(`${name}=([^;]+)`).exec(recurrence ?? '')?.[1];

/** Days of one’s own choice, each week or every so many. */
export function CustomDays({ ritual, set }: FieldsProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const chosen = (partOf(ritual.recurrence, 'BYDAY') ?? '').split(',').filter(Boolean);
  const interval = Number(partOf(ritual.recurrence, 'INTERVAL') ?? 1);
  const write = (days: readonly string[], every: number) => {
    const own = weekDays.filter((day) => days.includes(day)).join(',');
    set({ recurrence: `FREQ=WEEKLY;INTERVAL=${every}${own ? `;BYDAY=${own}` : ''}` });
  };
  return (
    <>
      <fieldset className={css.days}>
        <legend>{t('form.days')}</legend>
        {weekDays.map((day) => (
          <label key={day} className={css.day}>
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                write(checked ? [...chosen, day] : chosen.filter((each) => each !== day), interval)
              }
            />
            {t(`weekDay.${day}`)}
          </label>
        ))}
      </fieldset>
      <NativeSelect
        label={t('form.interval')}
        value={interval}
        onChange={({ currentTarget }) => write(chosen, Number(currentTarget.value))}
      >
        {intervals.map((every) => (
          <option key={every} value={every}>
            {t('form.intervalWeeks', { count: every })}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}

/** When a ritual ends: never, with a day, or after so many times. */
export function EndFields({ ritual, set }: FieldsProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const { ends_on: on, ends_after: after } = ritual;
  const end = on !== null ? 'on' : after !== null ? 'after' : 'never';
  const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  return (
    <>
      <NativeSelect
        label={t('form.end')}
        value={end}
        onChange={({ currentTarget: { value } }) =>
          set({ ends_on: value === 'on' ? inAMonth() : null, ends_after: value === 'after' ? 10 : null })
        }
      >
        {ends.map((each) => (
          <option key={each} value={each}>
            {t(`form.ends.${each}`)}
          </option>
        ))}
      </NativeSelect>
      {on !== null && (
        <TextInput
          type="date"
          label={t('form.endsOn')}
          value={on}
          onChange={({ currentTarget }) => set({ ends_on: currentTarget.value || on })}
        />
      )}
      {after !== null && (
        <TextInput
          type="number"
          min={1}
          max={1000}
          label={t('form.endsAfter')}
          value={after}
          onChange={({ currentTarget }) =>
            set({ ends_after: Math.min(1000, Math.max(1, Math.round(Number(currentTarget.value)) || 1)) })
          }
        />
      )}
    </>
  );
}
