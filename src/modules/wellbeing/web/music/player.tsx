import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import { BreathSwell } from './breath-swell.tsx';
import css from './music.module.css';
import { SleepTimer } from './sleep-timer.tsx';
import type { PlayablePiece } from './use-composition.ts';
import { usePlayback } from './use-playback.ts';

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Plays a piece: where it is, again and again, how loud, until when, and with which breath. */
export function Player({ piece }: { piece: PlayablePiece }) {
  const { t } = useTranslation('wellbeing/music');
  const { audio, playback, isPlaying, isRefused, seconds, toggle, seek, events } = usePlayback(piece.url);
  const [isLooping, setLooping] = useState(false);
  const [volume, setVolume] = useState(80);
  const total = Math.round(piece.seconds);
  const place = { at: clock(seconds), total: clock(total) };
  return (
    <section className={css.player} aria-label={t('player.label')}>
      <audio ref={audio} src={piece.url} loop={isLooping} {...events} />
      <div className={css.transport}>
        <Button onClick={toggle} aria-label={t(isPlaying ? 'player.pause' : 'player.play')}>
          {isPlaying ? (
            <IconPlayerPauseFilled aria-hidden="true" />
          ) : (
            <IconPlayerPlayFilled aria-hidden="true" />
          )}
        </Button>
        <label className={css.field}>
          {t('player.place', place)}
          <input
            type="range"
            min={0}
            max={total}
            step={1}
            value={Math.min(total, Math.floor(seconds))}
            aria-valuetext={t('player.place', place)}
            onChange={(event) => seek(event.currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      {isRefused && <p role="alert">{t('player.refused')}</p>}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={isLooping}
          onChange={(event) => setLooping(event.currentTarget.checked)}
        />
        {t('player.loop')}
      </label>
      <label className={css.field}>
        {t('player.volume', { volume })}
        <input
          type="range"
          min={0}
          max={100}
          value={volume}
          onChange={(event) => {
            setVolume(event.currentTarget.valueAsNumber);
            if (audio.current) audio.current.volume = event.currentTarget.valueAsNumber / 100;
          }}
        />
      </label>
      <SleepTimer playback={playback} />
      <BreathSwell playback={playback} isPlaying={isPlaying} />
    </section>
  );
}
