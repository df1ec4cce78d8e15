import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import css from './voice.module.css';

interface VoicePlayerProps {
  address: string;
  /** What a screen reader hears, when « Écouter » alone would be unclear. */
  label?: string;
}

/** Plays one voice, from its beginning; nothing of it is fetched before. */
export function VoicePlayer({ address, label }: VoicePlayerProps) {
  const { t } = useTranslation('wellbeing/voice');
  const sound = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [seconds, setSeconds] = useState(0);

  const toggle = () => {
    const element = sound.current;
    if (!element) return;
    if (isPlaying) {
      element.pause();
      element.currentTime = 0;
      return;
    }
    setFailed(false);
    element.play().catch((error: Error) => setFailed(error.name !== 'AbortError'));
  };
  const Icon = isPlaying ? IconPlayerStop : IconPlayerPlay;
  return (
    <div className={css.row}>
      {/* biome-ignore lint/a11y/useMediaCaption: a person's own words, heard by that person alone */}
      <audio
        ref={sound}
        src={address}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onError={() => setFailed(true)}
        onTimeUpdate={({ currentTarget }) => setSeconds(Math.floor(currentTarget.currentTime))}
      />
      <Button variant="light" aria-label={isPlaying ? undefined : label} onClick={toggle}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        {t(isPlaying ? 'player.stop' : 'player.play')}
      </Button>
      {isPlaying && <span className={css.soft}>{t('player.at', { seconds })}</span>}
      <span role="status">{hasFailed && t('player.failed')}</span>
    </div>
  );
}
