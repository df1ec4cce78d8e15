import { useTranslation } from 'react-i18next';
import css from './voice.module.css';

/** How loud one is, as a bar that grows; in words for who cannot see it, or wants nothing that moves. */
export function LevelMeter({ level, isHeard }: { level: number; isHeard: boolean }) {
  const { t } = useTranslation('wellbeing/voice');
  return (
    <div className={css.meter}>
      <span className={css.track} aria-hidden="true">
        <span className={css.bar} style={{ inlineSize: `${Math.round(level * 100)}%` }} />
      </span>
      <span className={css.soft}>{t(isHeard ? 'level.heard' : 'level.silent')}</span>
    </div>
  );
}
