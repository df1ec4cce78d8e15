import { useTranslation } from 'react-i18next';
import type { Shift } from '#modules/wellbeing/contract/shift.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { nextTimes, type Schedule } from '../../rules/recurrence.ts';
import { scheduleFault } from '../../rules/schedule-fault.ts';
import css from './rituals.module.css';
import type { NewRitual } from './rituals.ts';

interface NextTimesProps {
  ritual: NewRitual;
  shifts: readonly Shift[];
}

/** The next three times of a ritual that is being written, before it is kept. */
export function NextTimes({ ritual, shifts }: NextTimesProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const now = Date.now();
  const schedule: Schedule = {
    ...ritual,
    is_paused: false,
    paused_until: null,
    created_at: new Date(now).toISOString(),
  };
  const times = scheduleFault(schedule, now) === undefined ? nextTimes(schedule, shifts, now, 3) : [];
  const nothing = ritual.frequency === 'after_shift' ? 'item.noShift' : 'form.never';
  return (
    <div role="status">
      <p>{t('form.next')}</p>
      {times.length === 0 ? (
        <p className={css.soft}>{t(nothing)}</p>
      ) : (
        <ul className={css.soft}>
          {times.map((ms) => (
            <li key={ms}>{dayAndTime(new Date(ms))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
