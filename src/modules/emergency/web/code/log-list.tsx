import { useTranslation } from 'react-i18next';
import { type CodeEvent, standing } from '#modules/emergency/rules/code/code-log.ts';
import { minutes } from '#modules/emergency/rules/code/code-text.ts';
import { clockTime } from '#web/shared/dates.ts';
import css from './record.module.css';

/** What was done, the latest first, by the hour and since the start. */
export function LogList({ log }: { log: readonly CodeEvent[] }) {
  const { t } = useTranslation('emergency/code');
  const events = standing(log);
  const begun = events[0]?.at ?? 0;
  return (
    <section aria-labelledby="code-log">
      <h2 id="code-log">{t('log.title')}</h2>
      <ol className={css.log} reversed data-log>
        {events.toReversed().map(({ kind, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the log is what an event is
          <li key={events.length - index}>
            <time dateTime={new Date(at).toISOString()}>{clockTime(new Date(at))}</time>
            <span>+{minutes(at - begun)}</span>
            <span>{t(`kinds.${kind}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
