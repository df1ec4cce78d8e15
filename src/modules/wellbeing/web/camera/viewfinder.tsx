import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import css from './camera.module.css';
import { samplesOfALook } from './look.ts';

interface ViewfinderProps {
  ref: Ref<HTMLVideoElement>;
  /** Frames looked at so far; undefined while the camera is off. */
  count: number | undefined;
}

/** What the camera sees, while it sees it: a mirror, an oval to fit one's face in, and a light that says it is on. */
export function Viewfinder({ ref, count }: ViewfinderProps) {
  const { t } = useTranslation('wellbeing/camera');
  return (
    <div className={css.finder} hidden={count === undefined}>
      <video ref={ref} className={css.video} aria-label={t('preview')} muted playsInline />
      <svg className={css.oval} viewBox="0 0 400 300" aria-hidden="true">
        <ellipse cx="200" cy="150" rx="88" ry="118" />
      </svg>
      <p className={css.live}>
        <span className={css.dot} aria-hidden="true" />
        {t('live')}
      </p>
      <progress className={css.progress} max={samplesOfALook} value={count ?? 0} aria-label={t('looking')} />
    </div>
  );
}
