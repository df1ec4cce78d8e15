import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { adrenalineAt, cycleAt, durationsAt } from '#modules/emergency/rules/code/code-clock.ts';
import type { CodeEvent, CodeKind } from '#modules/emergency/rules/code/code-log.ts';
import type { CodeState } from '#modules/emergency/rules/code/code-state.ts';
import { minutes } from '#modules/emergency/rules/code/code-text.ts';
import css from './code.module.css';
import { CodeCounts } from './code-counts.tsx';
import { CodePrompts } from './code-prompts.tsx';
import type { FollowedPace } from './followed-protocol.ts';
import { tap, useKeptCode } from './kept-code.ts';
import { LogList } from './log-list.tsx';
import { MetronomeChoices, rateWithin } from './metronome-choices.tsx';
import { TapPad } from './tap-pad.tsx';
import { useCycleCue } from './use-cycle-cue.ts';
import { useMetronome } from './use-metronome.ts';
import { useNow } from './use-now.ts';
import { useWakeLock } from './use-wake-lock.ts';

const wholeSeconds = (ms: number) => minutes(Math.ceil(ms / 1000) * 1000);

interface CodeRunningProps {
  log: readonly CodeEvent[];
  state: CodeState;
  pace: FollowedPace;
  protocol: PublishedProtocol | undefined;
  onEnd: () => void;
}

/** A code under way: the countdown one reads from two metres, what is due, and one button for each thing done. */
export function CodeRunning({ log, state, pace, protocol, onEnd }: CodeRunningProps) {
  const { t } = useTranslation('emergency/code');
  const { choices } = useKeptCode();
  const now = useNow(state.cycleFrom ?? state.phaseSince, log.at(-1)?.at ?? 0);
  const screen = useWakeLock(true);
  const { phase } = state;
  const isBeating = phase === 'compressing';
  const rate = rateWithin(pace.compressionsPerMinute, choices.perMinute);
  const metronome = useMetronome(isBeating && choices.isSounding, rate);
  const cycle = cycleAt(state, now, pace);
  useCycleCue(cycle?.number ?? 0, choices.isSounding);
  const { totalMs, phaseMs } = durationsAt(state, now);
  const every = pace.adrenalineEverySeconds;
  const adrenaline = every ? adrenalineAt(state, now, { adrenalineEverySeconds: every }) : null;
  const due: CodeKind[] = [];
  if (cycle !== null && cycle.dueForMs !== null) due.push('rhythm');
  if (phase !== 'pulse' && (adrenaline?.when === 'open' || adrenaline?.when === 'late'))
    due.push('adrenaline');
  const shown = cycle ? wholeSeconds(cycle.remainingMs) : minutes(phaseMs);
  const end = () => {
    tap('end');
    onEnd();
  };
  return (
    <>
      <div className={css.running}>
        <div className={css.bedside}>
          <div className={css.clock}>
            <p
              className={css.digits}
              role="timer"
              aria-live="off"
              data-digits
              style={{ '--characters': shown.length } as CSSProperties}
            >
              {shown}
            </p>
            <p className={css.facts}>
              {cycle ? (
                <span className={css.near}>{t('clock.cycle', { number: cycle.number })}</span>
              ) : (
                <span>{t('clock.sincePulse')}</span>
              )}
              <span>{t('clock.total', { time: minutes(totalMs) })}</span>
              {phase === 'paused' && <strong>{t('clock.paused', { time: minutes(phaseMs) })}</strong>}
            </p>
          </div>
          <TapPad log={log} state={state} due={due} />
          <CodePrompts protocol={protocol} state={state} due={due} adrenaline={adrenaline} />
          <CodeCounts state={state} cycle={cycle?.number} />
        </div>
      </div>
      <MetronomeChoices perMinute={pace.compressionsPerMinute} state={metronome} isBeating={isBeating} />
      {(screen === 'refused' || screen === 'unknown') && (
        <p className={css.soft} role="status">
          {t(`screen.${screen}`)}
        </p>
      )}
      <LogList log={log} />
      <button type="button" className={css.end} onClick={end}>
        {t('end')}
      </button>
    </>
  );
}
