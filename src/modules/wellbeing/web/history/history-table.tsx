import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { dayAndTime, longDay } from '#web/shared/dates.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { pointWords } from '../point-words.ts';
import { DeletePoint } from './delete-point.tsx';
import css from './history-table.module.css';
import { daysBetween } from './ribbon-geometry.ts';
import type { Point } from './signal-history.ts';
import { useSourceWord } from './source-word.ts';

function PointRow({ point }: { point: Point }) {
  const { t } = useTranslation('wellbeing');
  const wordOf = useSourceWord();
  const when = dayAndTime(new Date(point.at));
  const figure = (value: number | null) => (value === null ? t('history.table.none') : Math.round(value));
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{pointWords(t, point)}</td>
      <td className={css.figure}>{figure(point.valence)}</td>
      <td className={css.figure}>{figure(point.arousal)}</td>
      <td>{wordOf(point.source)}</td>
      <td className={css.act}>
        <DeletePoint id={point.id} when={when} />
      </td>
    </tr>
  );
}

/** The same points as the pictures, in words and figures; here each one can be erased. */
export function HistoryTable({ history }: { history: SignalHistory }) {
  const { t } = useTranslation('wellbeing');
  const withPoints = new Set(history.days.map(({ on }) => on));
  const emptyDays = daysBetween(history.fromOn, history.toOn).filter((on) => !withPoints.has(on));
  return (
    <Fold title={t('history.table.open')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the table sideways */}
      <section className={css.scroll} aria-label={t('history.table.caption')} tabIndex={0}>
        <table className={css.table}>
          <caption className={css.caption}>{t('history.table.caption')}</caption>
          <thead>
            <tr>
              {(['when', 'words', 'valence', 'arousal', 'source', 'act'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'act' ? css.act : undefined}>
                  {t(`history.table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.points.toReversed().map((point) => (
              <PointRow key={point.id} point={point} />
            ))}
          </tbody>
        </table>
      </section>
      {emptyDays.length > 0 && (
        <p className={css.gaps}>
          {t('history.table.gaps', { count: emptyDays.length })}
          {emptyDays.length <= 7 &&
            ` ${emptyDays.map((on) => longDay(new Date(`${on}T12:00:00`))).join(', ')}`}
        </p>
      )}
      {history.isTruncated && <p className={css.gaps}>{t('history.table.truncated')}</p>}
    </Fold>
  );
}
