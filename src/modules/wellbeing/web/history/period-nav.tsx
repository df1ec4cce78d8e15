import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayRange, localDay } from '#web/shared/dates.ts';
import { addDays, noonOf } from '../trends/calendar.ts';
import css from './period-nav.module.css';
import { type Place, stepDays } from './place.ts';

/** Which days are on screen, and the way to those before and after. */
export function PeriodNav({ place, fromOn, toOn }: { place: Place; fromOn: string; toOn: string }) {
  const { t: say } = useTranslation('wellbeing/trends');
  const step = stepDays[place.vue];
  const today = localDay(new Date());
  const placeAt = (until: string): Place => ({ ...place, jour: until >= today ? undefined : until });
  return (
    <div className={css.period}>
      <p className={css.days}>{dayRange(noonOf(fromOn), noonOf(toOn))}</p>
      {step !== null && (
        <nav className={css.ways} aria-label={say('period.label')} data-no-print>
          <Link to="/bien-etre/historique" search={placeAt(addDays(toOn, -step))} replace className={css.way}>
            <IconChevronLeft size={20} stroke={1.75} aria-hidden="true" />
            {say('period.before')}
          </Link>
          {toOn < today && (
            <Link
              to="/bien-etre/historique"
              search={placeAt(addDays(toOn, step))}
              replace
              className={css.way}
            >
              {say('period.after')}
              <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
