import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import css from './music.module.css';

interface MakingProps {
  /** Unknown while a generator outside works. */
  share: number | undefined;
  onStop: () => void;
}

/** How far the piece is, and a way to let it be. */
export function Making({ share, onStop }: MakingProps) {
  const { t } = useTranslation('wellbeing/music');
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  return (
    <div className={css.making}>
      <label className={css.field}>
        {percent === undefined ? t('making.waiting') : t('making.label', { percent })}
        <progress max={100} value={percent} />
      </label>
      <Button variant="subtle" onClick={onStop}>
        {t('making.stop')}
      </Button>
    </div>
  );
}
