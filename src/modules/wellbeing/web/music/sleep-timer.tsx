import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './music.module.css';
import type { Playback } from './playback.ts';

const minutesOffered = [0, 5, 10, 15, 30, 45, 60] as const;

/** The last third fades, a minute at the most, so that the end wakes nobody. */
const fadeSecondsFor = (seconds: number) => Math.min(60, seconds / 3);

/** Lets the music fall asleep after a while. */
export function SleepTimer({ playback }: { playback: RefObject<Playback | undefined> }) {
  const { t } = useTranslation('wellbeing/music');
  const [minutes, setMinutes] = useState(0);
  const choose = (chosen: number) => {
    setMinutes(chosen);
    const seconds = chosen === 0 ? undefined : chosen * 60;
    playback.current?.sleepAfter(seconds, fadeSecondsFor(seconds ?? 0), () => setMinutes(0));
  };
  return (
    <label className={css.field}>
      {t('sleep.label')}
      <select value={minutes} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {minutesOffered.map((count) => (
          <option key={count} value={count}>
            {count === 0 ? t('sleep.off') : t('sleep.after', { count })}
          </option>
        ))}
      </select>
    </label>
  );
}
