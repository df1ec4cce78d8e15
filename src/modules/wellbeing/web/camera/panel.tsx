import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CameraCheckIn, cameraInstrument } from '#modules/wellbeing/contract/camera-signal.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { wordInLanguage } from '../words/word-in-language.ts';
import css from './camera.module.css';
import { Notice } from './notice.tsx';
import { moderateConfidence, type Reading } from './reading.ts';
import { type LookState, useLook } from './use-look.ts';
import { Viewfinder } from './viewfinder.tsx';

/** What the browser proposes, and the proof of where it comes from that is saved with the person's own values. */
export interface CameraSuggested {
  valence: number;
  arousal: number;
  emotion: string;
  origin: Pick<CameraCheckIn, 'instrument' | 'suggestion'>;
}

interface PanelProps {
  onSuggest: (suggested: CameraSuggested) => void;
  onForget: () => void;
}

function useSentence() {
  const { t } = useTranslation('wellbeing/camera');
  const ofReading = (reading: Reading) => {
    if (reading.kind !== 'suggestion') return t(`read.${reading.kind}`);
    const { confidence, emotion } = reading.suggestion;
    return t(confidence > moderateConfidence ? 'read.looks' : 'read.maybe', {
      word: wordInLanguage(emotion),
    });
  };
  return (state: LookState) => {
    if (state.step === 'asking') return t('asking');
    if (state.step === 'looking') return t(state.count === 0 ? 'preparing' : 'looking');
    if (state.step === 'read') return ofReading(state.reading);
    return state.step === 'trouble' ? t(`trouble.${state.trouble}`) : '';
  };
}

/** A notice, a click, a look of two seconds, and a proposal that the person confirms, changes or forgets. */
export function Panel({ onSuggest, onForget }: PanelProps) {
  const { t } = useTranslation('wellbeing/camera');
  const video = useRef<HTMLVideoElement>(null);
  const [hasSuggested, setSuggested] = useState(false);
  const sentenceOf = useSentence();
  const { state, start, stop } = useLook(video, (reading) => {
    if (reading.kind !== 'suggestion') return;
    const { suggestion } = reading;
    setSuggested(true);
    onSuggest({ ...suggestion, origin: { instrument: cameraInstrument, suggestion } });
  });
  const forget = () => {
    if (hasSuggested) onForget();
    setSuggested(false);
  };
  const isOn = state.step === 'asking' || state.step === 'looking';
  const isOver = state.step === 'read' || state.step === 'trouble';
  const lookAgain = () => {
    forget();
    start();
  };
  return (
    <section className={css.panel} aria-label={t('notice.title')}>
      {state.step === 'notice' && <Notice />}
      <Viewfinder ref={video} count={state.step === 'looking' ? state.count : undefined} />
      <p className={css.said} role="status">
        {sentenceOf(state)}
      </p>
      {isOver && <p className={css.soft}>{t('off')}</p>}
      <div className={css.acts}>
        {isOn ? (
          <Button variant="outline" onClick={stop}>
            {t('stop')}
          </Button>
        ) : (
          <Button variant="light" onClick={lookAgain}>
            {t(isOver ? 'again' : 'notice.start')}
          </Button>
        )}
        {hasSuggested && !isOn && (
          <Button
            variant="subtle"
            onClick={() => {
              forget();
              stop();
            }}
          >
            {t('forget')}
          </Button>
        )}
      </div>
    </section>
  );
}
