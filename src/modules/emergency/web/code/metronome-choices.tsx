import { IconMinus, IconPlus, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import css from './code.module.css';
import { choose, useKeptCode } from './kept-code.ts';
import type { MetronomeState } from './use-metronome.ts';

const stepPerMinute = 5;

/** The rate chosen, held within what the protocol says. */
export function rateWithin([least, most]: readonly [number, number], perMinute: number): number {
  return Math.min(most, Math.max(least, perMinute));
}

interface MetronomeChoicesProps {
  /** The slowest and the fastest rate. */
  perMinute: readonly [number, number];
  /** Absent before the start. */
  state?: MetronomeState;
  isBeating?: boolean;
}

/** Sound on or off, slower or faster, and the same beat for the eye. */
export function MetronomeChoices({ perMinute, state, isBeating = false }: MetronomeChoicesProps) {
  const { t } = useTranslation('emergency/code');
  const { choices } = useKeptCode();
  const { isSounding } = choices;
  const rate = rateWithin(perMinute, choices.perMinute);
  const change = (by: number) => choose({ perMinute: rateWithin(perMinute, rate + by) });
  const Icon = isSounding ? IconVolume : IconVolumeOff;
  const isMute = isSounding && (state === 'blocked' || state === 'impossible');
  return (
    <section className={css.metronome} aria-label={t('metronome.title')}>
      <button
        type="button"
        className={css.sound}
        aria-pressed={isSounding}
        onClick={() => choose({ isSounding: !isSounding })}
      >
        <Icon size={22} stroke={1.75} aria-hidden="true" />
        {t(isSounding ? 'metronome.on' : 'metronome.off')}
      </button>
      <div className={css.rate}>
        <button
          type="button"
          className={css.step}
          aria-label={t('metronome.slower')}
          disabled={rate <= perMinute[0]}
          onClick={() => change(-stepPerMinute)}
        >
          <IconMinus size={22} stroke={1.75} aria-hidden="true" />
        </button>
        <span aria-live="polite">{t('metronome.rate', { rate })}</span>
        <button
          type="button"
          className={css.step}
          aria-label={t('metronome.faster')}
          disabled={rate >= perMinute[1]}
          onClick={() => change(stepPerMinute)}
        >
          <IconPlus size={22} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {isBeating && (
        <span
          key={rate}
          className={css.beat}
          aria-hidden="true"
          style={{ '--beat-seconds': `${60 / rate}s` } as CSSProperties}
        />
      )}
      {isMute && (
        <p className={css.soft} role="status">
          {t(state === 'blocked' ? 'metronome.blocked' : 'metronome.impossible')}
        </p>
      )}
    </section>
  );
}
