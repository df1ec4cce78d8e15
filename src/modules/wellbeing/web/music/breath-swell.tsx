import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './music.module.css';
import type { Playback } from './playback.ts';

interface BreathSwellProps {
  playback: RefObject<Playback | undefined>;
  isPlaying: boolean;
}

const slowest = 4.5;
const fastest = 8;
const usual = 6;

/** Shows the breath that is heard: a disc that widens and settles, and for those who want no motion a count. */
function BreathTwin({ playback, rate }: { playback: BreathSwellProps['playback']; rate: number }) {
  const { t } = useTranslation('wellbeing/music');
  const [share, setShare] = useState(0);
  useEffect(() => {
    let frame = requestAnimationFrame(function look() {
      setShare(playback.current?.breathShare() ?? 0);
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [playback]);
  const isIn = share < 0.5;
  const halfSeconds = 30 / rate;
  const left = Math.max(1, Math.ceil((isIn ? 0.5 - share : 1 - share) * 2 * halfSeconds));
  const width = 0.5 - 0.5 * Math.cos(2 * Math.PI * share);
  return (
    <div className={css.breath} aria-hidden="true">
      <svg viewBox="0 0 120 120" className={css.disc} aria-hidden="true" focusable="false">
        <circle cx="60" cy="60" r={30 + 28 * width} />
      </svg>
      <span>{t(isIn ? 'breath.in' : 'breath.out', { left })}</span>
    </div>
  );
}

/** Lets the loudness rise and fall at the pace of a slow breath. */
export function BreathSwell({ playback, isPlaying }: BreathSwellProps) {
  const { t } = useTranslation('wellbeing/music');
  const [isOn, setOn] = useState(false);
  const [rate, setRate] = useState(usual);
  const set = (on: boolean, at: number) => {
    setOn(on);
    setRate(at);
    playback.current?.breatheAt(on ? at : undefined);
  };
  return (
    <>
      <label className={css.check}>
        <input type="checkbox" checked={isOn} onChange={(event) => set(event.currentTarget.checked, rate)} />
        {t('breath.on')}
      </label>
      {isOn && (
        <label className={css.field}>
          {t('breath.rate', { rate: rate.toLocaleString(document.documentElement.lang) })}
          <input
            type="range"
            min={slowest}
            max={fastest}
            step={0.5}
            value={rate}
            onChange={(event) => set(true, event.currentTarget.valueAsNumber)}
          />
        </label>
      )}
      {isOn && isPlaying && <BreathTwin playback={playback} rate={rate} />}
    </>
  );
}
