import { useTranslation } from 'react-i18next';
import type { DimensionTrend, Trends } from '#modules/wellbeing/contract/trends.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import table from '../history/history-table.module.css';
import { useFigure } from './figure.ts';
import { cornerCounts, corners } from './verdicts.ts';

interface Row {
  name: string;
  said: (dimension: DimensionTrend) => string;
}

function useRows(trends: Trends): Row[] {
  const { t: say } = useTranslation('wellbeing/trends');
  const { number, between } = useFigure();
  const general: Row[] = [
    { name: say('figures.count'), said: ({ count }) => number(count) },
    { name: say('figures.mean'), said: ({ mean }) => number(mean) },
    { name: say('figures.deviation'), said: ({ deviation }) => number(deviation) },
  ];
  if (trends.range === 'day') return general;
  const hours = [0, 4, 8, 12, 16, 20].map(
    (fromHour): Row => ({
      name: say('hours.part', { from: fromHour, to: fromHour + 4 }),
      said: ({ dayParts }) => {
        const part = dayParts.find((one) => one.fromHour === fromHour);
        return part
          ? say('figures.ofDays', { figure: between(part.mean, part), count: part.days })
          : number(null);
      },
    }),
  );
  const weeks = (['before', 'last'] as const).map(
    (which): Row => ({
      name: say(`weeks.${which}`),
      said: ({ weeks: { [which]: week } }) =>
        say('figures.ofDays', { figure: between(week.mean, week), count: week.days }),
    }),
  );
  return [
    ...general,
    ...weeks,
    {
      name: say('figures.difference'),
      said: (dimension) => between(dimension.weeks.difference, dimension.weeks),
    },
    ...hours,
    {
      name: say('figures.inertia'),
      said: ({ inertia }) =>
        say('figures.ofPairs', { figure: between(inertia.correlation, inertia, 2), count: inertia.pairs }),
    },
  ];
}

/** Every figure of the statistics, with its interval and with how many answers it rests on. */
export function Figures({ trends }: { trends: Trends }) {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  const rows = useRows(trends);
  const inCorner = cornerCounts(trends.cells);
  return (
    <Fold title={say('figures.open')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the table sideways */}
      <section className={table.scroll} aria-label={say('figures.caption')} tabIndex={0}>
        <table className={table.table}>
          <caption className={table.caption}>{say('figures.caption')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('history.table.valence')}</th>
              <th scope="col">{t('history.table.arousal')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, said }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{said(trends.valence)}</td>
                <td>{said(trends.arousal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={table.gaps}>
        {t('history.map.title')}
        {say('figures.corners', {
          list: corners.map((corner) => `${t(`history.map.${corner}`)} ${inCorner[corner]}`).join(', '),
        })}
      </p>
    </Fold>
  );
}
