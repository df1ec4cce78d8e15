import {
  IconActivity,
  IconArrowBackUp,
  IconBolt,
  IconHeartbeat,
  IconHeartRateMonitor,
  IconLungs,
  IconPlayerPause,
  IconPlayerPlay,
  IconVaccine,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CodeEvent, type CodeKind, standing } from '#modules/emergency/rules/code/code-log.ts';
import type { CodeState } from '#modules/emergency/rules/code/code-state.ts';
import { Unseen } from '#web/shared/ui/page.tsx';
import css from './code.module.css';
import { tap } from './kept-code.ts';

const done = [
  ['rhythm', IconHeartRateMonitor],
  ['shock', IconBolt],
  ['adrenaline', IconVaccine],
  ['amiodarone', IconActivity],
  ['airway', IconLungs],
  ['pulse', IconHeartbeat],
] as const satisfies readonly (readonly [CodeKind, unknown])[];

interface TapPadProps {
  log: readonly CodeEvent[];
  state: CodeState;
  /** What is awaited now: its button says so, and none ever moves under the finger. */
  due: readonly CodeKind[];
}

/** One button for each thing done; the hour is that of the tap. */
export function TapPad({ log, state, due }: TapPadProps) {
  const { t } = useTranslation('emergency/code');
  const isCompressing = state.phase === 'compressing';
  const last = standing(log).at(-1);
  const Hands = isCompressing ? IconPlayerPause : IconPlayerPlay;
  return (
    <fieldset className={css.pad}>
      <legend>
        <Unseen>{t('pad.legend')}</Unseen>
      </legend>
      <button
        type="button"
        className={css.hands}
        onClick={() => tap(isCompressing ? 'pause' : 'compressions')}
      >
        <Hands size={28} stroke={1.75} aria-hidden="true" />
        {t(isCompressing ? 'pad.pause' : 'pad.compressions')}
      </button>
      {done.map(([kind, Icon]) => (
        <button
          key={kind}
          type="button"
          className={css.tap}
          data-due={due.includes(kind)}
          disabled={kind === 'pulse' && state.phase === 'pulse'}
          onClick={() => tap(kind)}
        >
          <Icon size={28} stroke={1.75} aria-hidden="true" />
          <span>
            {t(`pad.${kind}`)}
            {due.includes(kind) && (
              <span className={css.awaited} aria-hidden="true">
                {t('pad.due')}
              </span>
            )}
          </span>
        </button>
      ))}
      {last && (
        <button type="button" className={css.undo} onClick={() => tap('undo')}>
          <IconArrowBackUp size={22} stroke={1.75} aria-hidden="true" />
          {t('pad.undo', { done: t(`kinds.${last.kind}`) })}
        </button>
      )}
    </fieldset>
  );
}
