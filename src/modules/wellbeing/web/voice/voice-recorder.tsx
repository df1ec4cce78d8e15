import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { longestRecordingSeconds } from '#modules/wellbeing/contract/recording-limits.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { LevelMeter } from './level-meter.tsx';
import { useRecorder } from './use-recorder.ts';
import css from './voice.module.css';
import { VoicePlayer } from './voice-player.tsx';
import { useKeepVoice } from './voices.ts';

const lastSeconds = 10;

/** Records up to a minute: say it, listen again, keep it or not. The microphone is asked for only by its button. */
export function VoiceRecorder({ onKept }: { onKept: (address: string) => void }) {
  const { t } = useTranslation('wellbeing/voice');
  const { state, start, stop, discard } = useRecorder();
  const keep = useKeepVoice(onKept);
  const next = useRef<HTMLButtonElement>(null);
  const isMoved = useRef(false);
  // Each step replaces the button that led to it: the focus goes to the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves it
  useEffect(() => {
    if (isMoved.current) next.current?.focus();
    isMoved.current = true;
  }, [state.step]);

  if (state.step === 'recording') {
    return (
      <div className={css.recorder}>
        <p className={css.count} role="timer">
          {t('recording.left', { seconds: state.secondsLeft })}
        </p>
        <LevelMeter level={state.level} isHeard={state.isHeard} />
        <p role="status" className={css.soft}>
          {state.secondsLeft <= lastSeconds ? t('recording.soon') : t('recording.now')}
        </p>
        <Button ref={next} variant="light" onClick={() => void stop()}>
          <IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />
          {t('recording.stop')}
        </Button>
      </div>
    );
  }
  if (state.step === 'said') {
    return (
      <div className={css.recorder}>
        <p className={css.soft}>{t('said.words')}</p>
        <VoicePlayer address={state.address} label={t('said.listen')} />
        {keep.error && <Failure error={keep.error} />}
        <div className={css.row}>
          <Button
            ref={next}
            variant="outline"
            isPending={keep.isPending}
            onClick={() => keep.mutate(state.voice)}
          >
            {t('said.keep')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              keep.reset();
              discard();
            }}
          >
            {t('said.discard')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={css.recorder}>
      {state.step === 'trouble' && (
        <div role="alert">
          <p className={css.title}>{t(`trouble.${state.trouble}.title`)}</p>
          <p className={css.soft}>{t(`trouble.${state.trouble}.words`)}</p>
        </div>
      )}
      <Button ref={next} variant="light" isPending={state.step === 'asking'} onClick={() => void start()}>
        <IconMicrophone size={20} stroke={1.75} aria-hidden="true" />
        {t(state.step === 'trouble' ? 'start.again' : 'start.button')}
      </Button>
      <p className={css.soft} role="status">
        {state.step === 'asking' ? t('start.asking') : t('start.hint', { seconds: longestRecordingSeconds })}
      </p>
    </div>
  );
}
