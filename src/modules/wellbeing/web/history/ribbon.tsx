import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { dayAndMonth, shortDay } from '#web/shared/dates.ts';
import type { Dimension } from '../check-in/slider.tsx';
import { PointMark, ShapeNames, shapeOf } from './point-mark.tsx';
import css from './ribbon.module.css';
import { joinedDays, layDays, ownMiddle, type RibbonDay } from './ribbon-geometry.ts';

const hours = [0, 6, 12, 18] as const;
const top = (value: number) => `${100 - value}%`;
const across = (x: number) => `${x}%`;

function DayMark({ day, hasBar }: { day: RibbonDay; hasBar: boolean }) {
  const values = day.values.map(({ value }) => value);
  const x = across(day.centre);
  return (
    <g>
      {hasBar && values.length > 1 && (
        <line
          className={css.spread}
          x1={x}
          x2={x}
          y1={top(Math.max(...values))}
          y2={top(Math.min(...values))}
        />
      )}
      {day.values.map(({ id, source, x: pointX, value }) => (
        <PointMark key={id} shape={shapeOf(source)} x={across(pointX)} y={top(value)} />
      ))}
    </g>
  );
}

function Scale({ history, days }: { history: SignalHistory; days: readonly RibbonDay[] }) {
  const { t } = useTranslation('wellbeing');
  if (history.range === 'day') {
    return (
      <div className={css.hours}>
        {hours.map((hour) => (
          <span key={hour}>{t('history.ribbon.hour', { hour })}</span>
        ))}
      </div>
    );
  }
  // A month is read by its weeks: one name for seven columns, at the place of the first.
  const every = history.range === 'month' ? 7 : 1;
  const named = days.filter((_, index) => index % every === 0);
  return (
    <div className={css.days} data-range={history.range}>
      {named.map(({ on }, index) => {
        const day = new Date(`${on}T12:00:00`);
        const columns = Math.min(every, days.length - index * every);
        const lines = every > 1 ? [dayAndMonth(day)] : shortDay(day).split(' ');
        return (
          <span key={on} style={{ flexGrow: columns }}>
            {columns > every / 2 && lines.map((line) => <span key={line}>{line} </span>)}
          </span>
        );
      })}
    </div>
  );
}

interface RibbonProps {
  history: SignalHistory;
  dimension: Dimension;
  isSmall?: boolean;
}

/**
 * A calm ribbon of days: one column a day, each point where it was put, a line only between neighbouring days, the
 * person's own middle half behind. Its table stands beside it on the history page; here it is a picture.
 */
export function Ribbon({ history, dimension, isSmall = false }: RibbonProps) {
  const { t } = useTranslation('wellbeing');
  const days = layDays(history, dimension);
  const values = days.flatMap((day) => day.values.map(({ value }) => value));
  const middle = isSmall ? null : ownMiddle(values);
  return (
    <figure className={css.ribbon}>
      <figcaption className={isSmall ? css.unseen : css.caption}>
        {t(`history.ribbon.${dimension}`)}
      </figcaption>
      <p className={css.end} aria-hidden="true">
        {t(`words.${dimension}.to`)}
      </p>
      <div className={css.field} data-size={isSmall ? 'small' : 'full'} data-range={history.range}>
        <svg className={css.plot} role="img" aria-label={t('history.ribbon.label', { count: values.length })}>
          {middle && (
            <rect
              className={css.middle}
              x="0"
              width="100%"
              y={top(middle.high)}
              height={`${middle.high - middle.low}%`}
            />
          )}
          <line className={css.axis} x1="0" x2="100%" y1="50%" y2="50%" />
          {history.range !== 'day' &&
            joinedDays(days).map(({ x1, y1, x2, y2 }) => (
              <line key={x1} className={css.join} x1={across(x1)} x2={across(x2)} y1={top(y1)} y2={top(y2)} />
            ))}
          {days.map((day) => (
            <DayMark key={day.on} day={day} hasBar={history.range !== 'day'} />
          ))}
        </svg>
      </div>
      <p className={css.end} aria-hidden="true">
        {t(`words.${dimension}.from`)}
      </p>
      <Scale history={history} days={days} />
      {!isSmall && <ShapeNames sources={history.points.map(({ source }) => source)} />}
      {middle && <p className={css.note}>{t('history.ribbon.middle')}</p>}
    </figure>
  );
}
