import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { longDay, monthName } from '#web/shared/dates.ts';
import { daysBetween } from '../history/ribbon-geometry.ts';
import { pointWords } from '../point-words.ts';
import { stepNames, stepOf } from '../words.ts';
import { dayAfterKey, layYear, noonOf } from './calendar.ts';
import css from './year-pixels.module.css';

type Day = SignalHistory['days'][number];

/** « mardi 3 mars : plutôt agréable, plutôt calme (2 points) », for every day of the year. */
function useSentences(history: SignalHistory, days: ReadonlyMap<string, Day>): ReadonlyMap<string, string> {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  return useMemo(() => {
    const sentenceOf = (on: string) => {
      const day = days.get(on);
      const when = longDay(noonOf(on));
      if (!day) return say('year.none', { when });
      const words = pointWords(t, { valence: day.meanValence, arousal: day.meanArousal });
      return say('year.day', { when, words, count: day.count });
    };
    return new Map(daysBetween(history.fromOn, history.toOn).map((on) => [on, sentenceOf(on)]));
  }, [history, days, t, say]);
}

interface CellProps {
  id: string;
  on: string;
  day: Day | undefined;
  sentence: string | undefined;
  isChosen: boolean;
}

/** Drawn again only when it becomes the chosen one, or no longer is: there are 365 of them. */
const Cell = memo(function Cell({ id, on, day, sentence, isChosen }: CellProps) {
  const { meanValence = null, meanArousal = null } = day ?? {};
  const step = meanValence === null ? 'unsaid' : stepOf(meanValence);
  return (
    <td id={id} data-on={on} data-is-chosen={isChosen} aria-label={sentence}>
      {day ? (
        <span className={css.fill} data-step={step}>
          {meanArousal !== null && (
            <span className={css.dash} style={{ bottom: `${8 + meanArousal * 0.72}%` }} />
          )}
        </span>
      ) : (
        <span className={css.gap} />
      )}
    </td>
  );
});

/** What the colours, the hatching and the dash say, by showing them. */
function Key() {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  return (
    <div className={css.key}>
      <p>
        <span>{t('words.valence.from')}</span>
        <span className={css.scale} aria-hidden="true">
          {stepNames.map((step) => (
            <span key={step} className={css.fill} data-step={step} />
          ))}
        </span>
        <span>{t('words.valence.to')}</span>
      </p>
      <p>{say('year.dash')}</p>
    </div>
  );
}

const dayUnder = (target: EventTarget) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-on]')?.dataset.on ?? null) : null;

interface DaysProps {
  history: SignalHistory;
  days: ReadonlyMap<string, Day>;
  chosen: string;
  sentences: ReadonlyMap<string, string>;
  onChoose: (on: string) => void;
  onOpen: () => void;
}

/** One stop for the keyboard: arrows go from day to day, and the day reached is said. */
function Days({ history, days, chosen, sentences, onChoose, onOpen }: DaysProps) {
  const { t: say } = useTranslation('wellbeing/trends');
  const id = useId();
  const { months, rows } = layYear(history.fromOn, history.toOn);
  const follow = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onOpen();
    const next = dayAfterKey(chosen, event.key, history);
    if (next === chosen) return;
    event.preventDefault();
    onChoose(next);
  };
  const choose = ({ target }: MouseEvent) => onChoose(dayUnder(target) ?? chosen);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of days that arrow keys walk is a grid
      role="grid"
      className={css.grid}
      tabIndex={0}
      aria-label={say('year.label')}
      aria-activedescendant={`${id}${chosen}`}
      onKeyDown={follow}
      onClick={choose}
    >
      <thead>
        <tr>
          <td />
          {months.map((month) => (
            <th key={month} scope="col" aria-label={monthName(noonOf(month), 'long')}>
              {monthName(noonOf(month), 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ dayOfMonth, days: places }) => (
          <tr key={dayOfMonth}>
            <th scope="row" data-is-faint={dayOfMonth !== 1 && dayOfMonth % 5 !== 0}>
              {dayOfMonth}
            </th>
            {places.map((on, column) =>
              on === null ? (
                <td key={months[column]} />
              ) : (
                <Cell
                  key={on}
                  id={`${id}${on}`}
                  on={on}
                  day={days.get(on)}
                  sentence={sentences.get(on)}
                  isChosen={on === chosen}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year of days: months in columns, days in rows, a colour and a dash for each; a day without a point stays empty. */
export function YearPixels({ history }: { history: SignalHistory }) {
  const { t: say } = useTranslation('wellbeing/trends');
  const navigate = useNavigate();
  const days = useMemo(() => new Map(history.days.map((day) => [day.on, day])), [history]);
  const sentences = useSentences(history, days);
  const [chosen, setChosen] = useState(history.days.at(-1)?.on ?? history.toOn);
  const ofDay = { vue: 'jour', jour: chosen } as const;
  return (
    <figure className={css.year}>
      <figcaption className={css.caption}>{say('year.title')}</figcaption>
      <Days
        history={history}
        days={days}
        chosen={chosen}
        sentences={sentences}
        onChoose={setChosen}
        onOpen={() => void navigate({ to: '/bien-etre/historique', search: ofDay })}
      />
      <Key />
      <p className={css.sentence}>
        <span>{sentences.get(chosen)}</span>
        <Link to="/bien-etre/historique" search={ofDay} data-no-print>
          {say('year.open')}
        </Link>
      </p>
    </figure>
  );
}
