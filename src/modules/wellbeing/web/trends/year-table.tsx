import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { fullDate } from '#web/shared/dates.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import table from '../history/history-table.module.css';
import { daysBetween } from '../history/ribbon-geometry.ts';
import { pointWords } from '../point-words.ts';
import { noonOf } from './calendar.ts';

/** The days of the year in words and figures; each leads to its own points, where one can be erased. */
export function YearTable({ history }: { history: SignalHistory }) {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  const figure = (value: number | null) => (value === null ? t('history.table.none') : Math.round(value));
  const empty = daysBetween(history.fromOn, history.toOn).length - history.days.length;
  return (
    <Fold title={t('history.table.open')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the table sideways */}
      <section className={table.scroll} aria-label={say('year.caption')} tabIndex={0}>
        <table className={table.table}>
          <caption className={table.caption}>{say('year.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('year.on')}</th>
              <th scope="col">{say('year.count')}</th>
              <th scope="col">{t('history.table.words')}</th>
              <th scope="col">{t('history.table.valence')}</th>
              <th scope="col">{t('history.table.arousal')}</th>
            </tr>
          </thead>
          <tbody>
            {history.days.toReversed().map(({ on, count, meanValence, meanArousal }) => (
              <tr key={on}>
                <th scope="row">
                  <Link to="/bien-etre/historique" search={{ vue: 'jour', jour: on }}>
                    {fullDate(noonOf(on))}
                  </Link>
                </th>
                <td className={table.figure}>{count}</td>
                <td>{pointWords(t, { valence: meanValence, arousal: meanArousal })}</td>
                <td className={table.figure}>{figure(meanValence)}</td>
                <td className={table.figure}>{figure(meanArousal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {empty > 0 && <p className={table.gaps}>{t('history.table.gaps', { count: empty })}</p>}
    </Fold>
  );
}
